import type { Insertable } from 'kysely'
import type { DeskDb, TasksTable } from '#electron/store/desk-tables.ts'

/** Writes a task whole, new or known. */
export const putTask = (db: DeskDb, record: Omit<Insertable<TasksTable>, 'n'>) =>
  db
    .insertInto('tasks')
    .values(record)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(record))
