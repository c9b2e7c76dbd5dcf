import { afterEach, beforeEach, expect, it } from 'vitest'
import { openArchive } from '#core/store/open.ts'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { minute, task } from '#test/kit/tasks.ts'
import type { DeskTables } from './desk-tables.ts'
import { deskMigrations } from './migrations/desk-migrations.ts'
import { putTask } from './queries/put-task.ts'
import { remember } from './queries/remembered.ts'
import { sqliteDesk } from './sqlite-desk.ts'
import { recordOf } from './task-record.ts'

const { '0001-desk': one, '0002-portfolio': two, '0003-asking': three } = deskMigrations.steps
const before = { '0001-desk': one, '0002-portfolio': two, '0003-asking': three }

let old: TestArchive<DeskTables>
beforeEach(async () => {
  old = await archiveWith<DeskTables>([], [{ ...deskMigrations, steps: before }])
})
afterEach(() => old.remove())

it('leaves to the core in the program what it has, and the rest to whichever is chosen', async () => {
  const tasks = [
    task({ id: 'draft' }),
    task({ id: 'queued', state: 'queued', dueAt: minute(1) }),
    task({ id: 'doubt', state: 'queued', dueAt: minute(1), inDoubt: true }),
    task({ id: 'sent', state: 'sent', protocollo: 'ST-2026-0000001' }),
    task({ id: 'done', state: 'done', protocollo: 'ST-2026-0000002' }),
  ]
  for (const one of tasks) {
    const known = Object.entries(recordOf(one)).filter(([name]) => !['core', 'read_at', 'outline'].includes(name))
    await putTask(old.db, Object.fromEntries(known) as ReturnType<typeof recordOf>).execute()
  }
  await remember(old.db, 'cursor', '41').execute()
  await remember(old.db, 'line', '"offline"').execute()
  await old.close()

  const opened = await openArchive<DeskTables>({ ...old.place, own: [deskMigrations] })
  if (!opened.ok) throw new Error(opened.failure.code)
  const desk = sqliteDesk(opened.value.db)

  const cores = await Promise.all(tasks.map(async ({ id }) => (await desk.task(id))?.core))
  expect(cores).toEqual([undefined, undefined, 'locale', 'locale', 'locale'])
  expect(await desk.memory.recall('cursor:locale')).toBe(41)
  expect(await desk.memory.recall('line')).toBe('offline')
  expect((await desk.counts()).undecided).toEqual({ locale: 2 })
  await opened.value.close()
})
