import type { DeskDb } from '#electron/store/desk-tables.ts'

/** Tasks on their way to the core, or left so by a killed process. */
export const sendingTasks = (db: DeskDb, limit: number) =>
  db.selectFrom('tasks').selectAll().where('state', '=', 'sending').limit(limit)
