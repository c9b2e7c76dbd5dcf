import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { no, ok } from '#core/kernel/result.ts'
import { SHORTEST_PASSPHRASE } from '#electron/desk/passphrase.ts'
import { sqliteDesk } from '#electron/store/sqlite-desk.ts'
import { task } from '#test/kit/tasks.ts'
import { createWorkspace, type NewWorkspace } from './create-workspace.ts'
import type { KeyStore } from './key-store.ts'
import { openWorkspace, type Secret, type Workspace } from './open-workspace.ts'
import { peekWorkspace } from './peek-workspace.ts'
import { placesOf } from './places.ts'

const PASSPHRASE = 'cavallo batteria graffetta'
const studio = { codiceFiscale: 'RSSMRA80A01H501U', denominazione: 'Studio Rossi' }
const clock = { now: () => new Date('2026-11-23T12:00:00Z') }

let parent: string
let folder: string
const open: Workspace[] = []

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'scrittoio-'))
  folder = join(parent, 'studio')
})
afterEach(async () => {
  for (const workspace of open.splice(0)) await workspace.close()
  rmSync(parent, { recursive: true, force: true })
})

const create = (parts: Partial<NewWorkspace> = { passphrase: PASSPHRASE }) =>
  createWorkspace(folder, { studio, demo: false, ...parts }, clock)

async function unlock(secret: Secret = { passphrase: PASSPHRASE }) {
  const opened = await openWorkspace(folder, secret)
  if (opened.ok) open.push(opened.value)
  return opened
}

async function unlocked(): Promise<Workspace> {
  const opened = await unlock()
  if (!opened.ok) throw new Error(opened.failure.code)
  return opened.value
}

async function close(): Promise<void> {
  for (const workspace of open.splice(0)) await workspace.close()
}

/** Every file of the folder with its bytes. */
const bytes = () =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))

/** A keeper that flips every bit: enough to see that what is kept is not the key itself. */
const flipped = (text: string, from: BufferEncoding, to: BufferEncoding) =>
  Buffer.from(Buffer.from(text, from).map((byte) => byte ^ 0xff)).toString(to)
const keeper = (parts: Partial<KeyStore> = {}): KeyStore => ({
  available: async () => true,
  wrap: async (secret) => ok(flipped(secret, 'latin1', 'base64')),
  unwrap: async (wrapped) => ok(flipped(wrapped, 'base64', 'latin1')),
  ...parts,
})

it('gives back after closing what was put in, to whoever has the passphrase', async () => {
  expect(await create()).toEqual(ok(null))
  const first = await unlocked()
  await sqliteDesk(first.archive.db).transaction(({ tasks }) => tasks.put(task({ id: 'a' })))
  await close()

  const again = await unlocked()

  expect(again).toMatchObject({ name: 'Studio Rossi', demo: false })
  expect(await sqliteDesk(again.archive.db).task('a')).toEqual(task({ id: 'a' }))
  expect(await sqliteDesk(again.archive.db).memory.recall('studio')).toEqual(studio)
})

it('refuses another passphrase with a code of its own, and touches nothing', async () => {
  await create()
  const before = bytes()

  expect(await unlock({ passphrase: 'un’altra frase' })).toEqual(no({ code: 'wrong-passphrase', retry: 'never' }))
  expect(bytes()).toEqual(before)
})

it('takes the same passphrase however its accents are typed', async () => {
  await create({ passphrase: 'perché così'.normalize('NFC') })

  expect(await unlock({ passphrase: 'perché così'.normalize('NFD') })).toMatchObject({ ok: true })
})

it('never writes the key, the passphrase or a name of the archive in the clear', async () => {
  await create({ passphrase: PASSPHRASE, keyStore: keeper() })
  const { archive } = await unlocked()
  await sqliteDesk(archive.db).transaction(({ tasks }) => tasks.put(task({ id: 'a', ragioneSociale: 'Segretissima' })))
  await close()

  const description = readFileSync(placesOf(folder).description, 'utf8')
  const database = readFileSync(placesOf(folder).archive)
  expect(description).not.toContain(PASSPHRASE)
  expect(database.includes('Segretissima')).toBe(false)
  expect(database.includes('SQLite format 3')).toBe(false)
  expect(JSON.parse(description)).toMatchObject({ keys: { passphrase: { kdf: 'scrypt', N: 131072, r: 8 } } })
})

it('opens by the system key store too, and tells when the store refuses', async () => {
  await create({ keyStore: keeper() })

  expect(await unlock({ keyStore: keeper() })).toMatchObject({ ok: true })
  await close()
  expect(
    await unlock({ keyStore: keeper({ unwrap: async () => no({ code: 'key-store-refused', retry: 'never' }) }) }),
  ).toEqual(no({ code: 'key-store-refused', retry: 'never' }))
  expect(await unlock()).toEqual(no({ code: 'no-passphrase', retry: 'never' }))
})

it.each([
  ['no way to open it', {}, 'passphrase-needed'],
  ['a passphrase too short', { passphrase: 'x'.repeat(SHORTEST_PASSPHRASE - 1) }, 'passphrase-too-short'],
  [
    'a key store that refuses',
    { keyStore: keeper({ wrap: async () => no({ code: 'key-store-unavailable', retry: 'never' }) }) },
    'key-store-unavailable',
  ],
])('makes nothing with %s', async (_what, parts, code) => {
  expect(await create(parts)).toMatchObject({ failure: { code } })
  expect(await unlock()).toMatchObject({ failure: { code: 'none' } })
})

it('does not write over what is there', async () => {
  await create()
  const before = bytes()

  expect(await create()).toMatchObject({ failure: { code: 'already-there' } })
  expect(bytes()).toEqual(before)
})

it('starts over what a killed creation left aside', async () => {
  mkdirSync(`${folder}.new`)
  writeFileSync(placesOf(`${folder}.new`).archive, 'half')
  mkdirSync(folder)

  expect(await create()).toEqual(ok(null))
  await unlocked()
  expect(readdirSync(parent)).toEqual(['studio'])
})

it.each([
  ['is not JSON', '{"format": 1, "id"', 'workspace.json: not JSON'],
  ['lacks its keys', '{"format": 1, "id": "0199-x"}', 'workspace.json: id, name, demo, createdAt, keys'],
  ['is empty', '', 'workspace.json: not JSON'],
])('tells that the description %s, and leaves it as it is', async (_what, text, found) => {
  await create()
  writeFileSync(placesOf(folder).description, text)
  const before = bytes()

  expect(await unlock()).toEqual(no({ code: 'damaged', retry: 'never', details: { found } }))
  expect(await peekWorkspace(folder)).toMatchObject({ failure: { code: 'damaged' } })
  expect(bytes()).toEqual(before)
})

it('tells apart a key that was tampered with, and asks no absurd work of the reader', async () => {
  await create()
  const { description } = placesOf(folder)
  const text = readFileSync(description, 'utf8')
  writeFileSync(description, text.replace('131072', '1073741824'))

  expect(await unlock()).toMatchObject({ failure: { code: 'damaged' } })
})

it('does not open with the keys of another workspace', async () => {
  await create()
  const { description } = placesOf(folder)
  const keys = (JSON.parse(readFileSync(description, 'utf8')) as { keys: object }).keys
  rmSync(folder, { recursive: true })
  await create()
  const other = JSON.parse(readFileSync(description, 'utf8')) as object
  writeFileSync(description, JSON.stringify({ ...other, keys }))

  expect(await unlock()).toMatchObject({ failure: { code: 'wrong-passphrase' } })
})

it.each([
  ['of something else', (archive: string) => writeFileSync(archive, Buffer.alloc(8192, 7))],
  ['that is empty', (archive: string) => writeFileSync(archive, '')],
  ['that is gone', (archive: string) => rmSync(archive)],
])('tells of an archive %s, and leaves everything as it is', async (_what, spoil) => {
  await create()
  spoil(placesOf(folder).archive)
  const before = bytes()

  expect(await unlock()).toMatchObject({ failure: { code: 'damaged', retry: 'never' } })
  expect(bytes()).toEqual(before)
})

it('tells a workspace of a later version from a damaged one', async () => {
  await create()
  writeFileSync(placesOf(folder).description, '{"format": 2}')

  expect(await unlock()).toMatchObject({ failure: { code: 'newer' } })
})

it('is held by one program at a time, and is free the moment that one is killed', async () => {
  await create()
  const holder = join(import.meta.dirname, 'holder.ts')
  const script = `import { takeHold } from ${JSON.stringify(holder)}
    globalThis.held = takeHold(process.argv[1]) // who lets go of it lets the collector close it
    process.send(held.ok); setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, placesOf(folder).lock], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  expect((await once(child, 'message'))[0]).toBe(true)

  expect(await unlock()).toEqual(no({ code: 'busy', retry: 'later' }))
  expect(await peekWorkspace(folder)).toEqual(no({ code: 'busy', retry: 'later', details: { name: 'Studio Rossi' } }))

  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await unlock()).toMatchObject({ ok: true })
})

it('describes itself before it is unlocked', async () => {
  expect(await peekWorkspace(folder)).toMatchObject({ failure: { code: 'none' } })
  await create()

  expect(await peekWorkspace(folder)).toMatchObject({ value: { name: 'Studio Rossi', demo: false } })
})
