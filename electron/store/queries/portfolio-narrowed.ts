import { sql, type SqlBool } from 'kysely'
import type { CompanyFilter, CompanySort } from '#electron/desk/company-filter.ts'
import { companyConditions, companyOrder, searched } from '#electron/store/company-conditions.ts'
import type { DeskDb } from '#electron/store/desk-tables.ts'

export type Narrowed = {
  readonly inDelega?: 0 | 1 | undefined
  readonly terms: readonly string[]
  readonly filter: CompanyFilter
  readonly sort?: CompanySort | undefined
}

/** All the companies of a narrowed list, in its order: by codice fiscale alone, of which five thousand are few. */
export const portfolioNarrowed = (db: DeskDb, { inDelega, terms, filter, sort }: Narrowed) => {
  const scope = inDelega === undefined ? [] : [sql<SqlBool>`in_delega = ${inDelega}`]
  const all = [...scope, ...searched(terms), ...companyConditions(filter)]
  const where = all.length === 0 ? sql`` : sql`where ${sql.join(all, sql` and `)}`
  return sql<{ readonly azienda: string }>`
    select portfolio.azienda from portfolio ${where} order by ${companyOrder(sort)}`.execute(db)
}
