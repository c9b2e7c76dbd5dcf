import { sql } from 'kysely'
import type { DeskDb } from '#electron/store/desk-tables.ts'

/** Tasks whole, each with the content of the piece that it refers to. */
export const wholeTasks = (db: DeskDb) =>
  db
    .selectFrom('tasks')
    .selectAll('tasks')
    .select((eb) =>
      eb.selectFrom('pieces').select('content').whereRef('pieces.hash', '=', 'tasks.outline').as('outline_says'),
    )

export const taskById = (db: DeskDb, id: string) => wholeTasks(db).where('id', '=', id)

/** As one value: a page of news speaks of more than a statement has places for. */
export const tasksById = (db: DeskDb, ids: readonly string[]) =>
  wholeTasks(db).where(sql<boolean>`id in (select value from json_each(${JSON.stringify(ids)}))`)
