import type { DeskDb } from '#electron/store/desk-tables.ts'
import { matchOf } from '#electron/store/search-terms.ts'
import { holdsAll } from '#electron/store/task-conditions.ts'

/** Up to `limit` companies whose searched text holds all the terms, in no order. */
export const portfolioFound = (db: DeskDb, terms: readonly string[], limit: number) =>
  db
    .selectFrom('portfolio_search')
    .innerJoin('portfolio', 'portfolio.n', 'portfolio_search.rowid')
    .select(['nome_ordine', 'azienda', 'in_delega'])
    .where('portfolio_search', 'match', matchOf(terms))
    .where(holdsAll(terms))
    .limit(limit)
