// npm run check: every check at once, as many at a time as there are cores. What a check says is printed whole when it ends.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)
const eslint = 'eslint -c build/eslint.config.mjs --max-warnings 0'

/** The longest first, so that none is left running alone at the end; `after` names what must have ended before. */
const checks = [
  { name: 'theme', run: 'node build/theme-types.mjs' },
  { name: 'lint', run: `${eslint} --ignore-pattern renderer .`, after: 'theme' },
  { name: 'lint window', run: `${eslint} renderer`, after: 'theme' },
  { name: 'types window', run: 'vue-tsc -p build/tsconfig/renderer.json', after: 'theme' },
  { name: 'types', run: 'tsc -b' },
  { name: 'format', run: 'npm run -s format:check' },
  { name: 'arch', run: 'npm run -s arch' },
  { name: 'dead', run: 'npm run -s dead' },
  { name: 'generated', run: 'npm run -s gen:check' },
]

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

function run(command) {
  const child = spawn(command, { cwd: root, shell: true, env: { ...process.env, PATH, FORCE_COLOR: '1' } })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes))
  return new Promise((ended) => {
    child.once('error', (error) => ended({ passed: false, said: String(error) }))
    child.once('close', (code) => ended({ passed: code === 0, said: Buffer.concat(said).toString().trim() }))
  })
}

const began = performance.now()
const failed = []
const ended = new Set()
const running = new Map()

async function perform({ name, run: command }) {
  const since = performance.now()
  const { passed, said } = await run(command)
  console.log(`${passed ? '✔' : '✘'} ${name} (${seconds(since)})${said === '' ? '' : `\n${said}\n`}`)
  if (!passed) failed.push(name)
  ended.add(name)
  running.delete(name)
}

const waiting = [...checks]
while (waiting.length > 0 || running.size > 0) {
  const next = waiting.findIndex(({ after }) => after === undefined || ended.has(after))
  if (next >= 0 && running.size < availableParallelism()) {
    const [check] = waiting.splice(next, 1)
    running.set(check.name, perform(check))
  } else await Promise.race(running.values())
}
console.log(`\n${failed.length === 0 ? 'All checks passed' : `Failed: ${failed.join(', ')}`} in ${seconds(began)}`)
process.exitCode = failed.length === 0 ? 0 : 1
