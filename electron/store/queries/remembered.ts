import type { DeskDb } from '#electron/store/desk-tables.ts'

export const remembered = (db: DeskDb, name: string) =>
  db.selectFrom('remembered').select('value').where('name', '=', name)

export const remember = (db: DeskDb, name: string, value: string) =>
  db
    .insertInto('remembered')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
