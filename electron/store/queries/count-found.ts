import type { DeskDb } from '#electron/store/desk-tables.ts'
import { dayConditions, rowConditions } from '#electron/store/task-conditions.ts'
import type { Reading } from './tasks-in-lane.ts'

/** How many tasks match, counted up to a limit. */
export const countFound = (db: DeskDb, match: string, { filter, limit }: Omit<Reading, 'after'>) =>
  db
    .selectFrom((some) =>
      some
        .selectFrom('tasks_search')
        .innerJoin('tasks', 'tasks.n', 'tasks_search.rowid')
        .select('tasks.n')
        .where('tasks_search', 'match', match)
        .where((eb) => eb.and([...dayConditions(filter), ...rowConditions(filter)]))
        .limit(limit)
        .as('some'),
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))
