// Writes Nuxt UI's theme under node_modules, where vue-tsc reads which colours and sizes its components take.
import { resolveConfig } from 'vite'
import config from './vite.renderer.config.ts'

await resolveConfig(config, 'build', 'production')
