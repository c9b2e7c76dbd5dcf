import { sql } from 'kysely'
import type { DeskDb } from '#electron/store/desk-tables.ts'

/** Folds what many writes left in pieces into one: searches read it faster. For after an import. */
export const tidySearch = (db: DeskDb) =>
  sql`insert into portfolio_search (portfolio_search) values ('optimize')`.execute(db)
