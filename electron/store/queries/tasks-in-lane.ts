import type { SelectQueryBuilder } from 'kysely'
import type { CoreTables } from '#core/store/schema.ts'
import { orderOf, type TaskFilter } from '#electron/desk/task-filter.ts'
import type { DeskDb, DeskTables } from '#electron/store/desk-tables.ts'
import { beyond, laneConditions, rowConditions, type Wanted } from '#electron/store/task-conditions.ts'
import type { Lane } from '#electron/store/task-lanes.ts'
import { ROW_COLUMNS } from '#electron/store/task-record.ts'

export type Reading = {
  readonly filter: TaskFilter
  readonly wanted: Wanted
  readonly after?: string | undefined
  readonly limit: number
}

/**
 * One lane of a list, in its order, from where the last page ended. One that gathers several companies has to be put
 * in order: by its keys, along the index alone, so that only the rows of the page are read whole.
 */
export const tasksInLane = (db: DeskDb, lane: Lane, reading: Reading) =>
  (lane.aziende?.length ?? 0) > 1 || lane.numbers !== undefined
    ? inOrder(
        db.selectFrom('tasks').where('tasks.n', 'in', inLane(db, lane, reading).select('tasks.n')),
        reading,
      ).select(ROW_COLUMNS)
    : inLane(db, lane, reading).select(ROW_COLUMNS)

const inLane = (db: DeskDb, lane: Lane, reading: Reading) =>
  inOrder(db.selectFrom('tasks'), reading)
    .where((eb) => eb.and([...laneConditions(lane), ...rowConditions(reading.filter, reading.wanted)]))
    .where((eb) => eb.and(beyond(reading.filter, reading.after)))
    .limit(reading.limit)

type Tasks = SelectQueryBuilder<CoreTables & DeskTables, 'tasks', object>

const COLUMNS = { updated: ['updated_at', 'n'], opened: ['created_at', 'n'], created: ['n'] } as const

function inOrder(tasks: Tasks, { filter }: Reading): Tasks {
  const way = filter.oldestFirst ? 'asc' : 'desc'
  return COLUMNS[orderOf(filter)].reduce<Tasks>((found, column) => found.orderBy(`tasks.${column}`, way), tasks)
}
