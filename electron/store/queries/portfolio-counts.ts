import type { DeskDb } from '#electron/store/desk-tables.ts'

/** How many companies there are in delega and not, as kept at every write. */
export const portfolioCounts = (db: DeskDb) => db.selectFrom('portfolio_counts').select(['in_delega', 'n'])
