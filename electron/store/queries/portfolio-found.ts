import type { DeskDb } from '#electron/store/desk-tables.ts'

/** How many companies match, counted up to a limit. */
export const countPortfolioFound = (db: DeskDb, match: string, limit: number) =>
  db
    .selectFrom((some) =>
      some
        .selectFrom('portfolio_search')
        .select('rowid')
        .where('portfolio_search', 'match', match)
        .limit(limit)
        .as('s'),
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))

/** All the companies that match, in order of name: for when they are few. */
export const portfolioFound = (db: DeskDb, match: string, inDelega: 0 | 1 | undefined) =>
  db
    .selectFrom('portfolio_search')
    .innerJoin('portfolio', 'portfolio.n', 'portfolio_search.rowid')
    .select(['nome_ordine', 'azienda'])
    .where('portfolio_search', 'match', match)
    .$if(inDelega !== undefined, (query) => query.where('in_delega', '=', inDelega ?? 0))
    .orderBy('nome_ordine')
    .orderBy('azienda')
