import type { DeskDb } from '#electron/store/desk-tables.ts'

/** Numbers of the requests that have the words, in no order: the index gives them so with less work. */
export const wordsFound = (db: DeskDb, match: string, limit: number) =>
  db.selectFrom('task_search').select('rowid as n').where('task_search', 'match', match).limit(limit)
