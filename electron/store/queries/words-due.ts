import type { DeskDb } from '#electron/store/desk-tables.ts'

/** Notes the rows, a JSON list of their numbers, whose words are to be indexed. */
export const noteDue = (db: DeskDb, numbers: string) => db.insertInto('words_due').values({ numbers })

export const firstDue = (db: DeskDb) => db.selectFrom('words_due').selectAll().orderBy('n').limit(1)

export const noLongerDue = (db: DeskDb, n: number) => db.deleteFrom('words_due').where('n', '=', n)
