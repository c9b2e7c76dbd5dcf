// The whole test suite, on a machine that may have nothing yet: sets up, builds, runs every kind of test, adds them up.
// Names given as arguments run only those steps: `npm test -- unit desktop`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildApp } from '../build/build.mjs'
import { ensureDebianPackages, exitOf, withDisplay } from '../build/machine.mjs'

const root = resolve(import.meta.dirname, '..')
const reports = join(root, 'test-results', 'reports')

function readVitest(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  return { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests }
}

function readPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}

const vitest = (config) => (file) => ({
  command: 'vitest',
  args: ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  read: readVitest,
})

const playwright = (project) => (file) => ({
  command: 'playwright',
  args: ['test', '--config', 'test/playwright.config.ts', '--project', project, '--reporter=list,json'],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  read: readPlaywright,
})

/** Every kind of test, in order; `display` ones get a virtual screen where there is no real one. */
const steps = {
  unit: { of: vitest('build/vitest.config.ts') },
  kill: { of: vitest('build/vitest.kill.config.ts') },
  chaos: { of: vitest('build/vitest.chaos.config.ts') },
  desktop: { of: playwright('desktop'), display: true, prepare: () => buildApp() },
  fascicolo: { of: playwright('fascicolo'), prepare: () => buildApp() },
  packaged: { of: playwright('packaged'), display: true, prepare: () => packageApp() },
}

async function packageApp() {
  const { packageApp: make } = await import('../build/package.mjs')
  await make()
}

/** Runs one step and counts its tests; a step that leaves no report, or fails without a failed test, counts as one failure. */
async function run(name, { of, display, prepare }) {
  const file = join(reports, `${name}.json`)
  const { command, args, env, read } = of(file)
  console.log(`\n── ${name}\n`)
  await prepare?.()
  const bin = join(root, 'node_modules', '.bin', command)
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }
  const { spawn } = await import('node:child_process')
  const code = await exitOf(display ? withDisplay(bin, args, options) : spawn(bin, args, options))
  const counted = read(JSON.parse(readFileSync(file, 'utf8')))
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}

async function safely(name, step) {
  try {
    return await run(name, step)
  } catch (error) {
    console.error(`${name} could not run: ${error instanceof Error ? error.message : String(error)}`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in steps))
if (unknown.length > 0)
  throw new Error(`No such tests: ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`)

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
ensureDebianPackages()

const totals = { passed: 0, failed: 0, skipped: 0 }
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const counted = await safely(name, step)
  for (const key of Object.keys(totals)) totals[key] += counted[key]
  console.log(`\n${name}: ${counted.passed} passed, ${counted.failed} failed`)
}
console.log(
  `\n${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`,
)
// said at once: packaging leaves a listener behind that ends a process in its last moment with 0, whatever was to be told
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0)
