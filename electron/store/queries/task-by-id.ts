import { sql } from 'kysely'
import type { DeskDb } from '#electron/store/desk-tables.ts'

export const taskById = (db: DeskDb, id: string) => db.selectFrom('tasks').selectAll().where('id', '=', id)

/** As one value: a page of news speaks of more than a statement has places for. */
export const tasksById = (db: DeskDb, ids: readonly string[]) =>
  db
    .selectFrom('tasks')
    .selectAll()
    .where(sql<boolean>`id in (select value from json_each(${JSON.stringify(ids)}))`)
