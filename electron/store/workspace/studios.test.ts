import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { personCode } from '#test/kit/identifiers.ts'
import { createWorkspace } from './create-workspace.ts'
import { Studios } from './studios.ts'

let home: string
let studios: Studios
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'studios-'))
  studios = new Studios(home)
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

async function make(denominazione: string): Promise<string> {
  const folder = await studios.fresh()
  const studio = { codiceFiscale: personCode(1), denominazione }
  const wanted = { studio, passphrase: 'sette lumache in salita', demo: false }
  const made = await createWorkspace(folder, wanted, { now: () => new Date('2026-11-23T09:00:00Z') })
  expect(made).toEqual({ ok: true, value: null })
  return folder
}
const listed = async () => (await studios.list()).map(({ name, current, forgotten }) => [name, current, forgotten])

it('puts the first where the command line finds it, the others beside, and lists the last opened first', async () => {
  expect(await listed()).toEqual([])
  const first = await make('Uno')
  const second = await make('Due')
  expect(first).toBe(join(home, 'workspace'))
  await studios.opened(first, '2026-11-23T09:00:00.000Z')
  await studios.opened(second, '2026-11-24T09:00:00.000Z')

  expect(await listed()).toEqual([
    ['Due', true, false],
    ['Uno', false, false],
  ])
  expect(studios.current).toBe(second)
  expect(await studios.choose('workspace')).toBe(true)
  expect(studios.current).toBe(first)
})

it('takes one off the list and leaves its folder, until it is chosen again', async () => {
  await make('Uno')
  await studios.forget('workspace', true)
  expect(await listed()).toEqual([['Uno', true, true]])
  await studios.choose('workspace')
  expect(await listed()).toEqual([['Uno', true, false]])
})

it.each(['../../etc', 'studi/..', 'demo', '/tmp'])('chooses nothing that is no studio of its own: %s', async (id) => {
  await make('Uno')
  expect(await studios.choose(id)).toBe(false)
  expect(studios.current).toBe(join(home, 'workspace'))
})

it('finds every studio though the file that lists them is damaged', async () => {
  await make('Uno')
  await make('Due')
  writeFileSync(join(home, 'studi.json'), '{"current":3,')
  expect((await studios.list()).map(({ name }) => name).sort()).toEqual(['Due', 'Uno'])
  expect(studios.current).toBe(join(home, 'workspace'))
})
