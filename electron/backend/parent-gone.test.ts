import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { placesOf } from '#electron/store/workspace/places.ts'
import { parentOf, type Parent } from '#test/kit/parent.ts'

const ENTRY = resolve(import.meta.dirname, 'main.ts')

let home: string
let parent: Parent
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'scrittoio-'))
})
afterEach(() => {
  parent.signal('SIGKILL')
  parent.kill()
  rmSync(home, { recursive: true, force: true })
})

const studio = { codiceFiscale: 'BLLTTV83M65A944G', denominazione: 'Studio Rossi' }
const create = {
  kind: 'call',
  seq: 1,
  name: 'workspace.create',
  input: { studio, passphrase: 'cavallo batteria graffetta', keyStore: false },
}

it('closes the studio and ends when main is killed, though nobody hears what it still tells', async () => {
  parent = parentOf({ args: [ENTRY], env: { ...process.env, SCRITTOIO_HOME: home }, first: create })
  await parent.said('told reply')
  const { archive } = placesOf(join(home, 'workspace'))

  parent.kill()

  expect(await parent.gone).not.toContain('ERR_IPC_CHANNEL_CLOSED')
  expect([existsSync(archive), existsSync(`${archive}-wal`)]).toEqual([true, false])
})
