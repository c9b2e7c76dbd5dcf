import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CompiledQuery } from 'kysely'
import type { TaskFilter } from '#electron/desk/task-filter.ts'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import type { DeskTables } from './desk-tables.ts'
import type { ThreadFilter } from '#electron/desk/messages/thread-store.ts'
import { deskMigrations } from './migrations/desk-migrations.ts'
import {
  countThreadsOut,
  countThreadsUnread,
  dueThreads,
  nextDueThread,
  stepsOfThread,
  threadsFound,
} from './messages/thread-queries.ts'
import { avvisiPage, avvisiToTell, countUnseen, seeAvvisi } from './queries/avvisi.ts'
import { countInLane } from './queries/count-in-lane.ts'
import { dueTasks, returningTasks } from './queries/due-tasks.ts'
import { portfolioPage } from './queries/portfolio-page.ts'
import { sendingTasks } from './queries/sending-tasks.ts'
import { taskChain, taskSteps } from './queries/task-steps.ts'
import { tasksInLane } from './queries/tasks-in-lane.ts'
import { twinTask } from './queries/twin-task.ts'
import { wordsFound } from './queries/words-found.ts'
import { lanesOf } from './task-lanes.ts'

let archive: TestArchive<DeskTables>
beforeAll(async () => {
  archive = await archiveWith<DeskTables>([], [deskMigrations])
})
afterAll(() => archive.remove())

/** What SQLite would do: it must seek along an index and never read or sort a whole table. */
function plan({ sql, parameters }: CompiledQuery): string {
  const steps = archive.raw.prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[]
  return steps.map(({ detail }) => detail).join('\n')
}

const SORTS = 'TEMP B-TREE FOR'
/** By birth, the table itself is the index; it is only ever walked backwards and stopped. */
const WALKS_WHOLE = /SCAN (tasks|portfolio)(?! USING)/

const filters: readonly TaskFilter[] = [
  {},
  { states: ['done'] },
  { states: ['queued', 'sent', 'done'], service: 'a' },
  { service: 'a' },
  { esito: 'accolta' },
  { esito: 'accolta', service: 'a' },
  { unread: true },
  { toMend: true },
  { toMend: true, states: ['done'], service: 'a' },
  { unread: true, states: ['done'] },
  { azienda: 'x' },
  { azienda: 'x', states: ['done'], service: 'a' },
  { matricola: '1234567890' },
  { matricola: '1234567890', states: ['done'], oldestFirst: true },
  { states: ['done'], oldestFirst: true },
]
const orders = ['created', 'updated'] as const

it.each(filters.flatMap((filter) => orders.map((order) => [filter, order] as const)))(
  'walks an index for %j by %s, page after page, without sorting',
  (filter, order) => {
    for (const lane of lanesOf(filter))
      for (const after of [undefined, order === 'created' ? '7' : '2026-01-01T00:00:00.000Z 7']) {
        const reading = { filter: { ...filter, order }, wanted: { terms: [] }, after, limit: 50 }
        const steps = plan(tasksInLane(archive.db, lane, reading).compile())
        expect(steps).not.toContain(SORTS)
        const isBare = Object.keys(lane).length === 0 && order === 'created'
        if (!isBare) expect(steps).toMatch(/(SEARCH|SCAN) tasks USING (COVERING )?INDEX tasks_/)
      }
  },
)

it.each(filters.filter((filter) => Object.keys(filter).length > 0))('counts %j along an index', (filter) => {
  for (const lane of lanesOf(filter))
    expect(plan(countInLane(archive.db, lane, { filter, wanted: { terms: [] }, limit: 1001 }).compile())).not.toMatch(
      WALKS_WHOLE,
    )
})

it('finds days, due, stuck and identical tasks along an index', () => {
  const filter = { from: '2026-11-01', to: '2026-11-30' }
  const opened = { openedFrom: '2026-11-01', openedTo: '2026-11-30', states: ['done'] }
  const queries = [
    tasksInLane(archive.db, {}, { filter, wanted: { terms: [] }, limit: 50 }),
    countInLane(archive.db, {}, { filter, wanted: { terms: [] }, limit: 50 }),
    tasksInLane(archive.db, {}, { filter: opened, wanted: { terms: [] }, limit: 50 }),
    dueTasks(archive.db, '2026', 50, 'locale'),
    returningTasks(archive.db, '2026', 50),
    sendingTasks(archive.db, 50),
    twinTask(archive.db, { id: 'a', azienda: 'x', service: 's', chiave: 'c' }),
  ]
  for (const query of queries) {
    const steps = plan(query.compile())
    expect(steps).toContain('SEARCH tasks USING')
    expect(steps).not.toContain(SORTS)
  }
})

it.each([{}, { inDelega: 1 as const }, { inDelega: 0 as const, after: { nome_ordine: 'a', azienda: 'x' } }])(
  'walks the names of companies along an index: %j',
  (walk) => {
    const steps = plan(portfolioPage(archive.db, { ...walk, limit: 50, terms: ['srl'] }).compile())
    expect(steps).not.toContain(SORTS)
    expect(steps).not.toMatch(WALKS_WHOLE)
  },
)

it('finds words, ways, chains and the inbox along their indexes', () => {
  const few = tasksInLane(archive.db, { numbers: [1, 2] }, { filter: {}, wanted: { terms: [] }, limit: 50 })
  expect(plan(few.compile())).not.toMatch(WALKS_WHOLE)
  expect(plan(wordsFound(archive.db, '"a"*', 50).compile())).not.toContain(SORTS)
  expect(plan(taskSteps(archive.db, 'a').compile())).toContain('task_steps_by_task')
  expect(plan(taskChain('a').compile(archive.db))).not.toMatch(/SCAN (t|tasks)\b/)
  expect(plan(avvisiToTell(archive.db, 50).compile())).toContain('avvisi_to_tell')
  expect(plan(countUnseen(archive.db).compile())).toContain('avvisi_unseen')
  expect(plan(seeAvvisi(archive.db, undefined, true).compile())).toContain('avvisi_unseen')
  expect(plan(avvisiPage(archive.db, { after: 9, limit: 50 }).compile())).not.toContain(SORTS)
})

it.each<ThreadFilter>([
  {},
  { azienda: 'x' },
  { azienda: 'x', states: ['chiusa'], text: 'nota' },
  { unread: true },
  { unread: true, states: ['aperta'] },
  { states: ['chiusa'] },
  { states: ['aperta', 'chiusa'], oggetto: 'uniemens', matricola: '1' },
  { from: '2026-11-01', to: '2026-11-30', oldestFirst: true },
])('walks an index of communications for %j, page after page, without sorting', (filter) => {
  for (const after of [undefined, '2026-01-01T00:00:00.000Z x']) {
    const steps = plan(threadsFound(archive.db, { filter, after, limit: 50 }).compile())
    expect(steps).not.toContain(SORTS)
    expect(steps).toMatch(/(SEARCH|SCAN) messaggi USING (COVERING )?INDEX messaggi_/)
  }
})

it('finds messages that are due or on their way out along their indexes', () => {
  expect(plan(dueThreads(archive.db, '2026', 50, 'locale').compile())).toContain('messaggi_due')
  expect(plan(nextDueThread(archive.db, 'locale').compile())).toContain('messaggi_due')
  expect(plan(countThreadsUnread(archive.db).compile())).toContain('messaggi_unread')
  expect(plan(countThreadsOut(archive.db).compile())).toContain('messaggi_out')
  expect(plan(stepsOfThread(archive.db, 'a').compile())).not.toMatch(/SCAN|TEMP/)
})
