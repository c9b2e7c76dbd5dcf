import { afterEach, beforeEach, expect, it } from 'vitest'
import { openArchive, type Archive } from '#core/store/open.ts'
import type { Task } from '#electron/desk/task.ts'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { minute, outcomeOf, task } from '#test/kit/tasks.ts'
import type { DeskTables } from './desk-tables.ts'
import { deskMigrations } from './migrations/desk-migrations.ts'
import { sqliteDesk } from './sqlite-desk.ts'
import { recordOf } from './task-record.ts'

const before = Object.fromEntries(Object.entries(deskMigrations.steps).filter(([name]) => name < '0018'))
const done = (id: string): Task => task({ id, state: 'done', outcome: outcomeOf(id), protocollo: id })

let old: TestArchive<DeskTables>
let archive: Archive<DeskTables>
beforeEach(async () => {
  old = await archiveWith<DeskTables>([], [{ ...deskMigrations, steps: before }])
  const record = Object.entries(recordOf(done('old'))).filter(([name]) => name !== 'outline')
  await old.db
    .insertInto('tasks')
    .values(Object.fromEntries(record) as ReturnType<typeof recordOf>)
    .execute()
  await old.close()
  const opened = await openArchive<DeskTables>({ ...old.place, own: [deskMigrations] })
  if (!opened.ok) throw new Error(opened.failure.code)
  archive = opened.value
})
afterEach(async () => {
  await archive.close()
  await old.remove()
})

const store = () => sqliteDesk(archive.db)
const put = (...tasks: readonly Task[]) => store().transaction((tx) => tx.tasks.putAll(tasks))
const pieces = async () => (await archive.db.selectFrom('pieces').select('content').execute()).map((row) => row.content)

it('keeps what the check lines of many outcomes have in common once, and reads each whole', async () => {
  await put(done('a'), done('b'))
  await store().transaction((tx) => tx.tasks.put(done('c')))

  for (const id of ['a', 'b', 'c']) expect(await store().task(id)).toEqual(done(id))
  expect(await pieces()).toEqual([JSON.stringify(outcomeOf('a').checks)])
})

it('reads an outcome that was kept whole before, and keeps it anew as it keeps all', async () => {
  expect(await store().task('old')).toEqual(done('old'))
  await put({ ...done('old'), read: true })
  expect(await store().task('old')).toEqual({ ...done('old'), read: true })
  expect(await pieces()).toHaveLength(1)
})

it('keeps an outcome whole that says something else than its request', async () => {
  const told = { ...done('x'), outcome: { ...outcomeOf('x'), version: 7 } }
  await put(told)
  expect(await store().task('x')).toEqual(told)
  expect(await pieces()).toEqual([])
})

it('tells the way of what was written as it ended from its row', async () => {
  const core = 'https://core.example'
  const [queuedAt, updatedAt] = [minute(1), minute(2)]
  await put({ ...done('a'), core, createdAt: minute(0), queuedAt, updatedAt, attempts: 1 })
  expect(await archive.db.selectFrom('task_steps').selectAll().where('task', '=', 'a').execute()).toEqual([])
  expect((await store().steps('a')).map(({ state, at }) => [state, at])).toEqual([
    ['draft', minute(0)],
    ['sent', queuedAt],
    ['done', updatedAt],
  ])
  expect(await store().steps('nobody')).toEqual([])
})
