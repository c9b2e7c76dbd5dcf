import { resolve } from 'node:path'
import type { UserConfig } from 'vite'
import window from './vite.renderer.config.ts'

const root = resolve(import.meta.dirname, '..')

/** The page of the operatori: built as the window is, for the browsers of today, and served under /fascicolo/. */
export default {
  ...window,
  root: resolve(root, 'renderer/fascicolo'),
  base: '/fascicolo/',
  build: {
    ...window.build,
    target: ['chrome130', 'firefox128', 'safari18'],
    outDir: resolve(root, 'out/fascicolo'),
  },
} satisfies UserConfig
