import { sql, type Insertable } from 'kysely'
import type { DeskDb, TasksTable } from '#electron/store/desk-tables.ts'

/** Writes a task whole, new or known; gives the number of its row. */
export const putTask = (db: DeskDb, record: Omit<Insertable<TasksTable>, 'n'>) =>
  db
    .insertInto('tasks')
    .values(record)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(record))
    .returning('n')

export const forgetWords = (db: DeskDb, n: number) => db.deleteFrom('task_search').where('rowid', '=', n)

export const keepWords = (n: number, words: string) =>
  sql`insert into task_search (rowid, text) values (${n}, ${words})`
