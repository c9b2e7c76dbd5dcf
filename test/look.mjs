// `npm run look`: pictures of every screen of the demo studio, in both themes, sizes and languages, in test-results/look.
// `npm run look -- --update`: keeps how the screens look now, as what tests hold them to. Look at them first.
import { resolve } from 'node:path'
import { ensureDebianPackages, exitOf, withDisplay } from '../build/machine.mjs'

const root = resolve(import.meta.dirname, '..')
ensureDebianPackages()
const isKeeping = process.argv.includes('--update')
const what = isKeeping ? ['--project=desktop', 'test/e2e/layout.e2e.ts'] : ['--project=look']
const env = { ...process.env, ...(isKeeping && { LOOK: 'keep' }) }
const args = ['test', '--config', 'test/playwright.config.ts', ...what]
process.exitCode = await exitOf(withDisplay(resolve(root, 'node_modules/.bin/playwright'), args, { cwd: root, env }))
