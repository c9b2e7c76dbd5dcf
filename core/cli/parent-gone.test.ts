import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { coreCli } from '#test/kit/core-cli.ts'
import { parentOf, type Parent } from '#test/kit/parent.ts'

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

/** A core that somebody started with a line to it, and that says when it listens. */
async function servedBySomebody(more: NodeJS.ProcessEnv = {}): Promise<Parent> {
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
