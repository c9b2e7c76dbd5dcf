import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { coreCli } from '#test/kit/core-cli.ts'
import { parentOf, type Parent } from '#test/kit/parent.ts'
import { EVERY } from './stopping.ts'

const CLI = resolve(import.meta.dirname, '../cli.ts')

let folder: string
let parent: Parent | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrittoio-core-'))
})
afterEach(() => {
  parent?.signal('SIGKILL')
  parent?.kill()
  rmSync(folder, { recursive: true, force: true })
})

const archive = () => join(folder, 'archivio.db')

/** An archive, and settings that a core can serve it by. */
async function settled() {
  const env = {
    ...process.env,
    SCRITTOIO_ARCHIVIO: archive(),
    SCRITTOIO_CHIAVE_FILE: join(folder, 'chiave'),
    SCRITTOIO_PORTA: '0',
    SCRITTOIO_REGISTRO: 'info',
  }
  expect(await coreCli(env)(['init'])).toMatchObject({ code: 0 })
  const config = join(folder, 'core.json')
  writeFileSync(config, JSON.stringify({ accesso: { emittente: 'https://idp.example', destinatario: 'urn:core' } }))
  return { env, config }
}

/** A core that somebody started with a line to it, and that says when it listens. */
async function servedBySomebody(more: NodeJS.ProcessEnv = {}): Promise<Parent> {
  const { env, config } = await settled()
  parent = parentOf({ args: [CLI, 'serve', '--config', config], env: { ...env, ...more } })
  return parent
}

it('stops in good order when whoever started it is killed', async () => {
  const started = await servedBySomebody()
  await started.said('Server listening')

  started.kill()

  expect(await started.gone).toContain('Fermato: ciò che era in corso è finito.')
  expect(existsSync(`${archive()}-wal`)).toBe(false) // closed, not torn off
})

it('stops too when whoever started it is killed before it listens', async () => {
  const started = await servedBySomebody()
  await started.said('child')

  started.kill()

  expect(await started.gone).toContain('Fermato: ciò che era in corso è finito.')
})

it.skipIf(process.platform === 'win32')(
  'stops when npm is asked to, whose signal ends only the shell it runs it by',
  async () => {
    const { env, config } = await settled()
    // a shell that has more to do stays, and hands no signal on
    const line = '"$0" "$@"; exit $?'
    const shell = spawn('sh', ['-c', line, process.execPath, CLI, 'serve', '--config', config], {
      env: { ...env, npm_lifecycle_event: 'core' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const isListening = new Promise<void>((done) => {
      shell.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text
        if (said.includes('Server listening')) done()
      })
    })
    await isListening

    shell.kill('SIGTERM')

    // the pipe is the core's as well: it closes with the last of them
    await once(shell, 'close')
    expect(said).toContain('Fermato: ciò che era in corso è finito.')
    expect(existsSync(`${archive()}-wal`)).toBe(false)
  },
)

const STARTING = `const [, file, ...args] = process.argv
const { pid } = require('node:child_process').spawn(file, args, { stdio: 'inherit', env: { ...process.env, npm_lifecycle_event: 'core' } })
console.log('started ' + pid)
setInterval(() => undefined, 1000)`

it.skipIf(process.platform === 'win32')(
  'stops when npm itself is killed, and not when only the terminal it was started from is gone',
  async () => {
    const { env, config } = await settled()
    const core = ['sh', '-c', '"$0" "$@"; exit $?', process.execPath, CLI, 'serve', '--config', config]
    const npm = [process.execPath, '-e', STARTING, ...core]
    const terminal = spawn(process.execPath, ['-e', STARTING, ...npm], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    terminal.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
    await expect.poll(() => said, { timeout: 9_000 }).toContain('Server listening')
    const pid = Number(/started (\d+)/.exec(said)?.[1])

    terminal.kill('SIGKILL')
    await setTimeout(3 * EVERY)
    expect(said).not.toContain('Fermato')

    process.kill(pid, 'SIGKILL')
    await once(terminal, 'close')
    expect(said).toContain('Fermato: ciò che era in corso è finito.')
    expect(existsSync(`${archive()}-wal`)).toBe(false)
  },
)

it('ends at a signal as one that nobody has a line to', async () => {
  const started = await servedBySomebody()
  await started.said('Server listening')

  started.signal('SIGTERM')

  await started.said('ended with 0')
})

it('ends with its own code when it cannot start, though somebody has a line to it', async () => {
  const started = await servedBySomebody({ SCRITTOIO_ARCHIVIO: join(folder, 'altrove.db') })

  await started.said('ended with 6')
})
