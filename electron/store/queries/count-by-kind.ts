import { sql } from 'kysely'
import type { TaskFilter } from '#electron/desk/task-filter.ts'
import type { DeskDb } from '#electron/store/desk-tables.ts'

/** How many tasks of a kind there are, from the counts kept at every write. */
export const countByKind = (db: DeskDb, { states, esito, service, unread }: TaskFilter) =>
  db
    .selectFrom('task_counts')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('n'), sql.lit(0)).as('n'))
    .$if(states !== undefined, (query) => query.where('state', 'in', states?.length ? states : ['']))
    .$if(esito !== undefined, (query) => query.where('esito', '=', esito ?? ''))
    .$if(service !== undefined, (query) => query.where('service', '=', service ?? ''))
    .$if(unread !== undefined, (query) => query.where('read', '=', unread ? 0 : 1))
