import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { archiveWith, fill, TEST_KEY } from '#test/kit/archive.ts'
import { openedBefore, sealedBefore } from '#test/kit/older-archive.ts'
import { createArchive, openArchive, type ArchivePlace } from './open.ts'

let folder: string
let path: string
let place: ArchivePlace

const companies = Array.from({ length: 40 }, (_, i) => ({
  azienda: { codiceFiscale: `0000000${String(i).padStart(4, '0')}`, ragioneSociale: `Impresa numero ${i}` },
}))

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scrittoio-'))
  path = join(folder, 'archivio.db')
  place = { path, key: TEST_KEY }
  const archive = await archiveWith(companies)
  await archive.close()
  copyFileSync(archive.place.path, path)
  await archive.remove()
})

/** The same companies in a file that was sealed in SQLCipher, as all were before. */
async function madeBefore(): Promise<void> {
  rmSync(path)
  sealedBefore(path, TEST_KEY)
  const opened = await openArchive(place)
  if (!opened.ok) throw new Error(opened.failure.code)
  await fill(opened.value, companies)
  await opened.value.close()
}

afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function refusal(at = place): Promise<string> {
  const opened = await openArchive(at)
  if (!opened.ok) return opened.failure.code
  await opened.value.close()
  return 'opened'
}

/** What an attempt to open answers; fails when it leaves the file, or anything beside it, other than it was. */
async function untouched(attempt: () => Promise<string>): Promise<string> {
  const before = readFileSync(path)
  const answer = await attempt()
  expect(readFileSync(path).equals(before)).toBe(true)
  return answer
}

const write = (bytes: Uint8Array, at: number) => {
  const file = readFileSync(path)
  file.set(bytes, at)
  writeFileSync(path, file)
}

describe('An archive', () => {
  it('opens with its key and holds what was written', async () => {
    const opened = await openArchive(place)
    expect(opened.ok).toBe(true)
    if (!opened.ok) return
    expect(await opened.value.db.selectFrom('aziende').selectAll().execute()).toHaveLength(40)
    await opened.value.close()
  })

  it('keeps nothing in the clear', () => {
    expect(readFileSync(path).includes('Impresa numero')).toBe(false)
  })

  it('is durable: every commit reaches the disk', async () => {
    const opened = await openArchive(place)
    if (!opened.ok) throw new Error(opened.failure.code)
    const { raw } = opened.value
    const pragma = (name: string) => raw.pragma(name, { simple: true })
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1])
    await opened.value.close()
  })

  it('opens beside another that is writing', async () => {
    const writing = await openArchive(place)
    if (!writing.ok) throw new Error(writing.failure.code)
    writing.value.raw.exec("begin immediate; update aziende set rea = 'RM-1'")
    expect(await refusal({ ...place, patience: 10 })).toBe('opened')
    await writing.value.close()
  })

  it('is not made over one that exists', async () => {
    const made = await untouched(async () => {
      const again = await createArchive(place)
      return again.ok ? 'made' : again.failure.code
    })
    expect(made).toBe('archivio-gia-presente')
  })
})

describe('An archive that was sealed in SQLCipher', () => {
  beforeEach(madeBefore)

  it('opens with its key and holds what was written', async () => {
    const opened = await openArchive(place)
    if (!opened.ok) throw new Error(opened.failure.code)
    expect(await opened.value.db.selectFrom('aziende').selectAll().execute()).toHaveLength(40)
    await opened.value.close()
  })

  it('stays in that scheme, whatever is written to it', async () => {
    const opened = await openArchive(place)
    if (!opened.ok) throw new Error(opened.failure.code)
    await opened.value.db.updateTable('aziende').set({ rea: 'RM-1' }).execute()
    await opened.value.close()
    const raw = openedBefore(path, TEST_KEY)
    expect(raw.prepare("select count(*) from aziende where rea = 'RM-1'").pluck().get()).toBe(40)
    raw.close()
  })
})

it('A new archive is sealed in AEGIS: whoever knows only SQLCipher cannot open it', () => {
  const raw = openedBefore(path, TEST_KEY)
  expect(() => raw.prepare('select count(*) from sqlite_schema').get()).toThrow('not a database')
  raw.close()
})

describe.each([
  { sealed: 'in AEGIS', make: () => Promise.resolve() },
  { sealed: 'in SQLCipher', make: madeBefore },
])('An archive sealed $sealed that cannot be read is told apart and left as it is:', ({ make }) => {
  beforeEach(make)

  it('missing', async () => {
    expect(await refusal({ ...place, path: join(folder, 'altro.db') })).toBe('archivio-mancante')
    expect(existsSync(join(folder, 'altro.db'))).toBe(false)
  })

  it('wrong key', async () => {
    expect(await untouched(() => refusal({ ...place, key: randomBytes(32) }))).toBe('chiave-errata')
  })

  it('wrong key, with a log still to be folded in', async () => {
    writeFileSync(`${path}-wal`, randomBytes(9000))
    expect(await untouched(() => refusal({ ...place, key: randomBytes(32) }))).toBe('chiave-errata')
  })

  it('first page lost', async () => {
    write(new Uint8Array(4096), 0)
    expect(await untouched(() => refusal())).toBe('archivio-danneggiato')
  })

  it('first page overwritten by the page of a table', async () => {
    write(Buffer.from('SQLite format 3\0'.padEnd(4096, 'Impresa ')), 0)
    expect(await untouched(() => refusal())).toBe('archivio-danneggiato')
  })

  it('a few bytes of the first page changed', async () => {
    write(randomBytes(12), 2000)
    expect(await untouched(() => refusal())).toBe('archivio-danneggiato')
  })

  it('all but the first bytes lost', async () => {
    write(randomBytes(readFileSync(path).length - 16), 16)
    expect(await untouched(() => refusal())).toBe('archivio-danneggiato')
  })

  it.each([0, 10, 4096, 4096 * 3 + 17])('truncated to %i bytes', async (length) => {
    truncateSync(path, length)
    expect(await untouched(() => refusal())).toBe('archivio-danneggiato')
  })

  it('of a newer version', async () => {
    const opened = await openArchive(place)
    if (!opened.ok) throw new Error(opened.failure.code)
    const step = { name: '9999-a-day-to-come', timestamp: '2030-01-01' }
    opened.value.raw.prepare('insert into core_migrations values (?, ?)').run(step.name, step.timestamp)
    await opened.value.close()
    expect(await untouched(() => refusal())).toBe('archivio-piu-recente')
  })

  it('held by another process', async () => {
    const held = await openArchive(place)
    if (!held.ok) throw new Error(held.failure.code)
    held.value.raw.pragma('locking_mode = exclusive')
    held.value.raw.exec("update aziende set rea = 'RM-1'")
    expect(await refusal({ ...place, patience: 10 })).toBe('archivio-occupato')
    await held.value.close()
  })
})
