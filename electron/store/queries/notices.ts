import type { DeskDb } from '#electron/store/desk-tables.ts'
import { ROW_COLUMNS } from '#electron/store/task-record.ts'

export const addNotice = (db: DeskDb, task: string) =>
  db
    .insertInto('notices')
    .values({ task })
    .onConflict((conflict) => conflict.doNothing())

/** The outcomes to tell of, oldest first. */
export const noticesToTell = (db: DeskDb, limit: number) =>
  db
    .selectFrom('notices')
    .innerJoin('tasks', 'tasks.id', 'notices.task')
    .select(ROW_COLUMNS.map((column) => `tasks.${column}` as const))
    .orderBy('notices.n')
    .limit(limit)

export const dropNotices = (db: DeskDb, tasks: readonly string[]) => db.deleteFrom('notices').where('task', 'in', tasks)
