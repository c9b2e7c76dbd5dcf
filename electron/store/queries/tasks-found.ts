import type { DeskDb } from '#electron/store/desk-tables.ts'
import { bornBefore, dayConditions, rowConditions } from '#electron/store/task-conditions.ts'
import { ROW_COLUMNS } from '#electron/store/task-record.ts'
import type { Reading } from './tasks-in-lane.ts'

/** Tasks whose text matches, newest born first; SQLite walks the matches in that order and stops at the limit. */
export const tasksFound = (db: DeskDb, match: string, { filter, after, limit }: Reading) =>
  db
    .selectFrom('tasks_search')
    .innerJoin('tasks', 'tasks.n', 'tasks_search.rowid')
    .select(ROW_COLUMNS)
    .where('tasks_search', 'match', match)
    .where((eb) => eb.and([...dayConditions(filter), ...rowConditions(filter), ...bornBefore(after)]))
    .orderBy('tasks_search.rowid', 'desc')
    .limit(limit)
