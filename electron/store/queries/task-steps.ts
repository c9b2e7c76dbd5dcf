import { sql } from 'kysely'
import type { DeskDb } from '#electron/store/desk-tables.ts'

export const taskSteps = (db: DeskDb, id: string) =>
  db.selectFrom('task_steps').select(['state', 'at', 'attempts', 'failure']).where('task', '=', id).orderBy('n')

/** Everything that is linked to a request, by what it mends and by what mends it, oldest first. */
export const taskChain = (id: string) =>
  sql<{ id: string }>`with recursive
    back (id, previous) as (
      select id, previous from tasks where id = ${id}
      union select t.id, t.previous from back join tasks t on t.id = back.previous
    ),
    chain (id) as (
      select id from back where previous is null or previous not in (select id from back)
      union select t.id from chain cross join tasks t indexed by tasks_by_previous where t.previous = chain.id
    )
    select tasks.id from chain cross join tasks on tasks.id = chain.id where tasks.state <> 'discarded' order by tasks.n`
