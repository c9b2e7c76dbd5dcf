import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { coreMigrations } from '#core/store/migrations/core-migrations.ts'
import { deskMigrations } from '#electron/store/migrations/desk-migrations.ts'
import { sqliteDesk } from '#electron/store/sqlite-desk.ts'
import { openWorkspace } from '#electron/store/workspace/open-workspace.ts'
import { backupOfVersion, everything, type Kept, type Version } from '#test/kit/older-studio.ts'
import { restoreBackup } from './restore.ts'

const passphrase = 'cavallo batteria graffetta'
const now = new Date('2026-11-25T18:00:00Z')

let parent: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'scrittoio-'))
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

const before = (steps: object) => Object.keys(steps).at(-2)?.slice(0, 4) ?? ''
const PREVIOUS = { core: before(coreMigrations.steps), desk: before(deskMigrations.steps) }

/** Steps of the program as it was at several moments of its history, and the one just before today's. */
const VERSIONS: readonly Version[] = [
  { core: '0003', desk: '0002' },
  { core: '0004', desk: '0003' },
  { core: '0005', desk: '0006' },
  { core: '0007', desk: '0009' },
  PREVIOUS,
]

/** What a later step writes elsewhere, or anew, by its own telling; its own test says how. */
const MOVED: ReadonlySet<string> = new Set(['notices', 'core_migrations', 'desk_migrations', 'portfolio'])

/** Rows that stood in the copy and do not stand in the studio, each value compared. */
function lost(kept: Kept, found: Kept): readonly unknown[] {
  return [...kept].flatMap(([table, rows]) => {
    if (MOVED.has(table)) return []
    const there = found.get(table) ?? []
    const stands = (row: object) =>
      there.some((one) => Object.entries(row).every(([name, was]) => same(was, one[name])))
    return rows.filter((row) => !stands(row)).map((row) => ({ table, ...row }))
  })
}

/** A column that a later step filled in where there was nothing has lost nothing. */
const same = (was: unknown, is: unknown) => was === null || was === is

it.each(VERSIONS)('restores a copy of a version before (core $core, desk $desk) and loses nothing', async (version) => {
  const copy = join(parent, 'copia.scrittoio')
  const folder = join(parent, 'studio')
  const kept = await backupOfVersion(parent, copy, version, passphrase)

  expect(await restoreBackup(copy, folder, { secret: { passphrase }, now })).toMatchObject({
    ok: true,
    value: { name: 'Studio Nicolò' },
  })

  const opened = await openWorkspace(folder, { passphrase })
  if (!opened.ok) throw new Error(opened.failure.code)
  const { db } = opened.value.archive
  expect(lost(kept, await everything(db as unknown as Kysely<unknown>))).toEqual([])
  const desk = sqliteDesk(db)
  expect((await desk.task('bozza'))?.answers).toEqual({ nome: 'Niccolò', dipendenti: 3, nota: 'a metà di una par' })
  expect(await desk.task('in-coda')).toMatchObject({ state: 'queued', attempts: 2 })
  expect((await desk.counts()).states).toMatchObject({ draft: 1, queued: 1, parked: 1, done: 2 })
  const waiting = await desk.transaction(({ notices }) => notices.waiting(10))
  expect(waiting.map(({ row }) => row?.id)).toEqual(['accolta'])
  await opened.value.close()
})
