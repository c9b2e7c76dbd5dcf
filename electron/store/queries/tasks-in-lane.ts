import { orderOf, type TaskFilter } from '#electron/desk/task-filter.ts'
import type { DeskDb } from '#electron/store/desk-tables.ts'
import { bornBefore, laneConditions, olderThan, rowConditions } from '#electron/store/task-conditions.ts'
import type { Lane } from '#electron/store/task-lanes.ts'
import { ROW_COLUMNS } from '#electron/store/task-record.ts'

export type Reading = {
  readonly filter: TaskFilter
  readonly terms: readonly string[]
  readonly after?: string | undefined
  readonly limit: number
}

/** One lane of a list, newest first, from where the last page ended. */
export const tasksInLane = (db: DeskDb, lane: Lane, { filter, terms, after, limit }: Reading) =>
  db
    .selectFrom('tasks')
    .select(ROW_COLUMNS)
    .where((eb) => eb.and([...laneConditions(lane), ...rowConditions(filter, terms)]))
    .$if(orderOf(filter) === 'updated', (query) =>
      query
        .where((eb) => eb.and(olderThan(after)))
        .orderBy('updated_at', 'desc')
        .orderBy('id', 'desc'),
    )
    .$if(orderOf(filter) === 'created', (query) => query.where((eb) => eb.and(bornBefore(after))).orderBy('n', 'desc'))
    .limit(limit)
