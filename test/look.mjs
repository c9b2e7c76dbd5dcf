// `npm run look`: pictures of every screen of the demo studio, in both themes, sizes and languages, in test-results/look.
import { resolve } from 'node:path'
import { ensureDebianPackages, exitOf, withDisplay } from '../build/machine.mjs'

const root = resolve(import.meta.dirname, '..')
ensureDebianPackages()
const args = ['test', '--config', 'test/playwright.config.ts', '--project=look']
process.exitCode = await exitOf(withDisplay(resolve(root, 'node_modules/.bin/playwright'), args, { cwd: root }))
