import { sql, type SqlBool } from 'kysely'
import type { DeskDb } from '#electron/store/desk-tables.ts'
import { holdsAll } from '#electron/store/task-conditions.ts'

export type PortfolioPlace = { readonly nome_ordine: string; readonly azienda: string }

export type Walk = {
  /** 1 in delega, 0 not; absent for both. */
  readonly inDelega?: 0 | 1 | undefined
  readonly after?: PortfolioPlace | undefined
  readonly limit: number
  /** Every one of these must stand in the searched text. */
  readonly terms?: readonly string[]
}

/** Companies in order of name from a place on: walks the names, so it is for what many of them have. */
export const portfolioPage = (db: DeskDb, { inDelega, after, limit, terms = [] }: Walk) =>
  db
    .selectFrom('portfolio')
    .select(['nome_ordine', 'azienda'])
    .$if(inDelega !== undefined, (query) => query.where('in_delega', '=', inDelega ?? 0))
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(nome_ordine, azienda) > (${after?.nome_ordine}, ${after?.azienda})`),
    )
    .$if(terms.length > 0, (query) => query.where(holdsAll(terms)))
    .orderBy('nome_ordine')
    .orderBy('azienda')
    .limit(limit)
