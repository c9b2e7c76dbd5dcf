import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { no, ok } from '#core/kernel/result.ts'
import { sqliteDesk } from '#electron/store/sqlite-desk.ts'
import { task } from '#test/kit/tasks.ts'
import { changePassphrase, makeRecoveryCode } from '#electron/store/workspace/change-keys.ts'
import { createWorkspace } from '#electron/store/workspace/create-workspace.ts'
import { openWorkspace, type Secret, type Workspace } from '#electron/store/workspace/open-workspace.ts'
import { backupName, backupsIn, keepRecent } from './recent.ts'
import { restoreBackup } from './restore.ts'
import { ASIDE, bringBackCut, swap } from './swap.ts'
import { takeBackup } from './take-backup.ts'

const PASSPHRASE = 'cavallo batteria graffetta'
const studio = { codiceFiscale: 'RSSMRA80A01H501U', denominazione: 'Studio Nicolò' }
const now = new Date('2026-11-25T18:00:00Z')
const secret: Secret = { passphrase: PASSPHRASE }

let parent: string
let folder: string
let copy: string
let workspace: Workspace | undefined

beforeEach(async () => {
  parent = mkdtempSync(join(tmpdir(), 'scrittoio-'))
  folder = join(parent, 'studio')
  copy = join(parent, 'copia.scrittoio')
  await createWorkspace(folder, { studio, demo: false, passphrase: PASSPHRASE }, { now: () => now })
})
afterEach(async () => {
  await close()
  rmSync(parent, { recursive: true, force: true })
})

async function open(how: Secret = secret, where = folder): Promise<Workspace> {
  const opened = await openWorkspace(where, how)
  if (!opened.ok) throw new Error(opened.failure.code)
  workspace = opened.value
  return opened.value
}

async function close(): Promise<void> {
  await workspace?.close()
  workspace = undefined
}

const put = ({ archive }: Workspace, id: string) =>
  sqliteDesk(archive.db).transaction(({ tasks }) => tasks.put(task({ id })))
const has = async ({ archive }: Workspace, id: string) => (await sqliteDesk(archive.db).task(id)) !== undefined
const take = (from: Workspace, path = copy) => takeBackup(from, path, { takenAt: now, app: '0.1.0' })
const restore = (to = folder, how: Secret = secret) => restoreBackup(copy, to, { secret: how, now })

async function backedUp(): Promise<void> {
  const open_ = await open()
  await put(open_, 'a')
  expect(await take(open_)).toMatchObject({ ok: true })
  await close()
}

it('gives back the workspace as it was, and keeps what stood in its place', async () => {
  await backedUp()
  await put(await open(), 'after')
  await close()

  const restored = await restore()

  expect(restored).toMatchObject({ value: { name: 'Studio Nicolò', takenAt: '2026-11-25T18:00:00.000Z' } })
  const again = await open()
  expect([await has(again, 'a'), await has(again, 'after')]).toEqual([true, false])
  await close()
  const before = restored.ok ? restored.value.before : undefined
  const old = await open(secret, before)
  expect(await has(old, 'after')).toBe(true)
})

it('restores twice in the same second, and keeps both that stood there', async () => {
  await backedUp()

  const both = [await restore(), await restore()].map((restored) => (restored.ok ? restored.value.before : undefined))

  expect(new Set(both).size).toBe(2)
  expect(both).not.toContain(undefined)
})

it('copies a workspace that goes on being written, as it stood at one moment', async () => {
  const open_ = await open()
  for (let n = 0; n < 50; n++) await put(open_, `before-${String(n)}`)
  const meanwhile = async () => {
    for (let n = 0; n < 200; n++) await put(open_, `during-${String(n)}`)
  }

  const [taken] = await Promise.all([take(open_), meanwhile()])
  await close()

  expect(taken.ok).toBe(true)
  expect(await restore()).toMatchObject({ ok: true })
  const again = await open()
  const during = await Promise.all(Array.from({ length: 200 }, (_, n) => has(again, `during-${String(n)}`)))
  expect(await has(again, 'before-49')).toBe(true)
  // what is there is a beginning of what was written: none without those before it
  expect(during.indexOf(false) === -1 || !during.slice(during.indexOf(false)).includes(true)).toBe(true)
})

it('opens on another computer by passphrase or by recovery code, and by nothing else', async () => {
  const code = await makeRecoveryCode(folder, secret)
  if (!code.ok) throw new Error(code.failure.code)
  await backedUp()
  const elsewhere = join(parent, 'altrove')

  expect(await restore(elsewhere, { passphrase: 'un’altra frase' })).toEqual(
    no({ code: 'wrong-passphrase', retry: 'never' }),
  )
  expect(readdirSync(parent)).not.toContain('altrove')
  expect(await restore(elsewhere, { recovery: code.value.toLowerCase() })).toMatchObject({ ok: true })
  expect(await has(await open({ recovery: code.value }, elsewhere), 'a')).toBe(true)
})

it('lets a forgotten passphrase be replaced by the code on paper; a newer code puts the older out of use', async () => {
  const first = await makeRecoveryCode(folder, secret)
  const second = await makeRecoveryCode(folder, secret)
  if (!first.ok || !second.ok) throw new Error('no code')

  expect(await changePassphrase(folder, { recovery: first.value }, 'una frase nuova')).toEqual(
    no({ code: 'wrong-recovery-code', retry: 'never' }),
  )
  expect(await changePassphrase(folder, { recovery: second.value }, 'corta')).toMatchObject({
    failure: { code: 'passphrase-too-short' },
  })
  expect(await changePassphrase(folder, { recovery: second.value }, 'una frase nuova')).toEqual(ok(null))
  expect(await openWorkspace(folder, secret)).toMatchObject({ failure: { code: 'wrong-passphrase' } })
  await open({ passphrase: 'una frase nuova' })
})

it.each([
  ['altered', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 5000 ? byte ^ 1 : byte)))],
  ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
  ['of a later version', (bytes: Buffer) => Buffer.concat([Buffer.from('SCRITTOIO-BACKUP 2\n'), bytes.subarray(19)])],
  ['something else', () => Buffer.from('PK\u0003\u0004 un documento')],
])('refuses a copy that is %s, and leaves the workspace as it is', async (what, spoil) => {
  await backedUp()
  writeFileSync(copy, spoil(readFileSync(copy)))
  const codes: Record<string, string> = { 'of a later version': 'backup-newer', 'something else': 'backup-unknown' }

  expect(await restore()).toEqual(no({ code: codes[what] ?? 'backup-damaged', retry: 'never' }))
  expect(readdirSync(parent).sort()).toEqual(['copia.scrittoio', 'studio'])
  expect(await has(await open(), 'a')).toBe(true)
})

it('does not restore over a workspace that is open', async () => {
  await backedUp()
  await open()

  expect(await restore()).toMatchObject({ failure: { code: 'busy' } })
  expect(await has(await openedStill(), 'a')).toBe(true)
})

const openedStill = () => Promise.resolve(workspace as Workspace)

it('tells of a full disk and of a folder that is gone, and keeps the copy that was there', async () => {
  await backedUp()
  const good = readFileSync(copy)
  const open_ = await open()
  symlinkSync('/dev/full', `${copy}.new`)

  expect(await take(open_)).toEqual(no({ code: 'disk-full', retry: 'later' }))
  expect(readFileSync(copy).equals(good)).toBe(true)
  expect(await take(open_, join(parent, 'manca', 'copia.scrittoio'))).toMatchObject({
    failure: { code: 'folder-missing' },
  })
})

it('stops when it is told to, and leaves nothing half made', async () => {
  const open_ = await open()
  const stop = new AbortController()
  const wanted = { takenAt: now, app: '0.1.0', signal: stop.signal, onProgress: () => stop.abort() }

  expect(await takeBackup(open_, copy, wanted)).toEqual(no({ code: 'backup-cancelled', retry: 'later' }))
  expect(readdirSync(parent)).toEqual(['studio'])
})

it('makes no copy that nobody could open elsewhere', async () => {
  const keyStore = {
    available: async () => true,
    wrap: async (key: string) => ok(key),
    unwrap: async (key: string) => ok(key),
  }
  const only = join(parent, 'solo-portachiavi')
  await createWorkspace(only, { studio, demo: false, keyStore }, { now: () => now })
  const open_ = await open({ keyStore }, only)

  expect(await take(open_)).toEqual(no({ code: 'backup-no-key', retry: 'never' }))
})

it('keeps the newest copies it named, and lets every other file be', async () => {
  const open_ = await open()
  const kept = join(parent, 'copie')
  mkdirSync(kept)
  writeFileSync(join(kept, 'copia-di-un-altro.scrittoio'), 'altro')
  for (const day of [21, 22, 23]) {
    const takenAt = new Date(`2026-11-${String(day)}T18:00:00Z`)
    await takeBackup(open_, join(kept, backupName(takenAt)), { takenAt, app: '0.1.0' })
  }
  await take(open_, join(kept, 'prima della migrazione.scrittoio'))

  await keepRecent(kept, open_.id, 2)

  const left = (await backupsIn(kept, open_.id)).map(({ head }) => head.takenAt.slice(0, 10))
  expect(left).toEqual(['2026-11-25', '2026-11-23', '2026-11-22'])
  expect(readdirSync(kept)).toContain('copia-di-un-altro.scrittoio')
})

it('brings back what stood there when the place cannot be taken, or when that was cut between its two steps', async () => {
  await backedUp()
  const aside = `${folder}${ASIDE}`

  await expect(swap(aside, folder, now)).rejects.toThrow('ENOENT') // nothing was made aside
  expect(readdirSync(parent).sort()).toEqual(['copia.scrittoio', 'studio'])

  mkdirSync(aside)
  renameSync(folder, `${folder}.prima-del-2026-11-25T18-00-00`)
  bringBackCut(parent)
  expect(readdirSync(parent).sort()).toEqual(['copia.scrittoio', 'studio'])
  expect(await has(await open(), 'a')).toBe(true)
})

it('brings nothing back while a copy is made aside, nor where no studio stood', async () => {
  await backedUp()
  await restore()
  mkdirSync(`${folder}${ASIDE}`)
  mkdirSync(join(parent, `nuovo${ASIDE}`))
  const there = readdirSync(parent).sort()

  bringBackCut(parent)

  expect(readdirSync(parent).sort()).toEqual(there)
})
