import type { DeskDb } from '#electron/store/desk-tables.ts'

/** Up to `limit` companies that match, in no order. */
export const portfolioFound = (db: DeskDb, match: string, limit: number) =>
  db
    .selectFrom('portfolio_search')
    .innerJoin('portfolio', 'portfolio.n', 'portfolio_search.rowid')
    .select(['nome_ordine', 'azienda', 'in_delega'])
    .where('portfolio_search', 'match', match)
    .limit(limit)
