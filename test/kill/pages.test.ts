import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openArchive, type ArchivePlace } from '#core/store/open.ts'
import { openDesk } from '#electron/backend/open-desk.ts'
import { syncOnce } from '#electron/desk/sync.ts'
import type { DeskTables } from '#electron/store/desk-tables.ts'
import { deskMigrations } from '#electron/store/migrations/desk-migrations.ts'
import { keepStudio } from '#electron/store/portfolio-day.ts'
import { archiveWith } from '#test/kit/archive.ts'
import { noon } from './day.ts'
import { among, coreWithMany, idOf, REQUESTS } from './many-outcomes.ts'
import { companies, STUDIO } from './studio.ts'

const WORKER = join(import.meta.dirname, 'page-worker.ts')

let place: ArchivePlace
beforeEach(async () => {
  const archive = await archiveWith<DeskTables>(companies(), [deskMigrations])
  await keepStudio(archive.db, STUDIO)
  await archive.close()
  place = archive.place
})
afterEach(() => {
  rmSync(dirname(place.path), { recursive: true, force: true })
})

async function killedAt(page: number): Promise<void> {
  const args = ['--disable-warning=ExperimentalWarning', WORKER, place.path, place.key.toString('hex'), String(page)]
  const [, signal] = (await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit')) as [unknown, unknown]
  expect(signal).toBe('SIGKILL')
}

/** What is in the file, and where it stands with the core. */
async function opened() {
  const found = await openArchive<DeskTables>({ ...place, own: [deskMigrations] })
  if (!found.ok) throw new Error(found.failure.code)
  const archive = found.value
  const count = (sql: string) => archive.raw.prepare(sql).pluck().get() as number
  return {
    archive,
    cursor: () => count(`select ifnull((select cast(value as integer) from remembered where name like 'cursor:%'), 0)`),
    tasks: (state: string) => count(`select count(*) from tasks where state = '${state}'`),
    counted: () => count(`select ifnull(sum(n), 0) from task_counts`),
    worded: () => count(`select count(*) from task_search where task_search match 'ada* OR rifiutata'`),
    due: () => count(`select count(distinct value) from words_due, json_each(numbers)`),
    numbered: () => count(`select count(distinct protocollo) from tasks`),
  }
}

it.each([1, 2, 3])(
  'killed while page %i is half written, has whole pages and goes on exactly after them',
  async (page) => {
    await killedAt(page)

    const before = await opened()
    const heard = before.cursor()
    const { received, decided } = among(heard)
    expect([heard === 0, heard < 2 * REQUESTS]).toEqual([page === 1, true])
    expect([before.tasks('sent'), before.tasks('done')]).toEqual([received - decided, decided])
    expect([before.counted(), before.worded() + before.due()]).toEqual([received, received])

    const desk = await openDesk(before, {
      clock: noon,
      report: (error) => expect.unreachable(String(error)),
      line: (core) => core,
    })
    const core = await coreWithMany()
    const asked: number[] = []
    const events: typeof core.events = (...how) => (asked.push(how[0]), core.events(...how))
    const hearing = Object.assign(Object.create(core) as typeof core, { events })
    expect(await syncOnce({ ...desk, core: hearing }, { eager: true, onChange: () => undefined })).not.toHaveProperty(
      'failure',
    )

    expect(asked[0]).toBe(heard)
    expect([before.cursor(), before.tasks('done'), before.counted()]).toEqual([2 * REQUESTS, REQUESTS, REQUESTS])
    expect([before.worded(), before.due(), before.numbered()]).toEqual([REQUESTS, 0, REQUESTS])
    for (const n of [0, 999, 1_000, 2_500, REQUESTS - 1])
      expect((await desk.store.steps(idOf(n))).map(({ state }) => state)).toEqual(['draft', 'sent', 'done'])
    expect(before.archive.raw.pragma('integrity_check', { simple: true })).toBe('ok')
    await before.archive.close()
  },
  120_000,
)
