// `npm run screenshots`: makes the README's pictures again. They are of the real app on the demo studio, taken by the
// tests that look at its screens.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildApp } from '../build/build.mjs'
import { ensureDebianPackages, exitOf, withDisplay } from '../build/machine.mjs'

const root = resolve(import.meta.dirname, '..')
const FOLDER = 'docs/screenshots'
/** The last to take a picture of a name has it: the tour of the screens, on the whole demo studio. */
const TAKEN_BY = ['comunicazioni', 'lotto', 'messages', 'scheda', 'screens'].map((name) => `test/e2e/${name}.e2e.ts`)

const wanted = new Set(
  [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/docs\/screenshots\/([\w-]+\.png)/g)].map(
    ([, name]) => name,
  ),
)
const taken = mkdtempSync(join(tmpdir(), 'scrittoio-screenshots-'))
ensureDebianPackages()
await buildApp()
const args = ['test', '--config', 'test/playwright.config.ts', '--project=desktop', ...TAKEN_BY]
const env = { ...process.env, SCREENSHOTS: taken }
const code = await exitOf(withDisplay(join(root, 'node_modules/.bin/playwright'), args, { cwd: root, env }))
const missing = [...wanted].filter((name) => !existsSync(join(taken, name)))
for (const name of wanted) if (!missing.includes(name)) copyFileSync(join(taken, name), join(root, FOLDER, name))
rmSync(taken, { recursive: true })
if (missing.length > 0) console.error(`Nobody took ${missing.join(', ')}: the README shows them as they were.`)
process.exitCode = code !== 0 || missing.length > 0 ? 1 : 0
