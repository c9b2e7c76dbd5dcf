import type { DeskDb } from '#electron/store/desk-tables.ts'

export const taskById = (db: DeskDb, id: string) => db.selectFrom('tasks').selectAll().where('id', '=', id)
