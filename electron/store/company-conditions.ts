import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { DELEGA_DAYS, type CompanyFilter, type CompanySort, type CompanyWork } from '#electron/desk/company-filter.ts'
import { matchOf } from './search-terms.ts'
import { holdsAll, unmended } from './task-conditions.ts'

type Condition = RawBuilder<SqlBool>

const given = <T>(value: T | undefined, condition: (value: T) => Condition): Condition[] =>
  value === undefined ? [] : [condition(value)]

const remembered = (name: string, path: string) =>
  sql`(select json_extract(value, ${sql.lit(path)}) from remembered where name = ${sql.lit(name)})`

// Word for word as the partial indexes have it: else they are not used.
export const open = sql.raw(`state in ('draft', 'queued', 'sending', 'sent', 'parked')`)
export const refused = sql.raw(`esito = 'non-accolta'`)

/** The first day, if any, on which a delega of the studio that holds today is over. */
export const delegaEnd = sql<string | null>`portfolio.delega_al`

export const openNotes = sql<number>`(
  select count(*) from posizioni q join note n on n.matricola = q.matricola
  where q.azienda = portfolio.azienda and n.stato = 'aperta')`

export const lastRequest = sql<string | null>`(
  select max(updated_at) from tasks where tasks.azienda = portfolio.azienda)`

/** The refused less those that somebody has gone on from, who did so for the same company. */
export const toMend = sql<number>`(
  (select count(*) from tasks t where t.azienda = portfolio.azienda and t.${refused})
  - (select count(distinct u.previous) from tasks u cross join tasks t on t.id = u.previous
     where u.azienda = portfolio.azienda and u.previous is not null and u.state <> 'discarded' and t.${refused}))`

const WORK: Readonly<Record<CompanyWork, Condition>> = {
  bozze: sql`portfolio.azienda in (select azienda from tasks where ${open} and state = 'draft')`,
  coda: sql`portfolio.azienda in (select azienda from tasks where ${open} and state in ('queued', 'sending', 'sent'))`,
  parcheggiate: sql`portfolio.azienda in (select azienda from tasks where ${open} and state = 'parked')`,
  'da-correggere': sql`portfolio.azienda in (select azienda from tasks t where t.${refused} and ${unmended('t')})`,
  'da-leggere': sql`portfolio.azienda in (select azienda from tasks where read = 0)`,
}

const positionWith = (column: 'sede' | 'stato', value: string) =>
  sql<SqlBool>`exists (select 1 from posizioni q where q.azienda = portfolio.azienda and ${sql.ref(`q.${column}`)} = ${value})`

/** Everything a filter asks of a company. */
export function companyConditions(filter: CompanyFilter): readonly Condition[] {
  return [
    ...given(filter.sede, (sede) => positionWith('sede', sede)),
    ...given(filter.stato, (stato) => positionWith('stato', stato)),
    ...given(
      filter.scade || undefined,
      () => sql`${delegaEnd} <= date(${remembered('oggi', '$')}, ${`+${DELEGA_DAYS} days`})`,
    ),
    ...given(filter.lavoro, (work) => WORK[work]),
    ...given(filter.noteAperte || undefined, () => sql`${openNotes} > 0`),
    ...(filter.labels ?? []).map(
      (label) => sql<SqlBool>`portfolio.azienda in (select azienda from company_labels where label = ${label})`,
    ),
    ...given(
      filter.senzaReferente || undefined,
      () => sql`not exists (
      select 1 from company_labels c join labels l on l.id = c.label
      where c.azienda = portfolio.azienda and l.kind = 'referente')`,
    ),
  ]
}

export function searched(terms: readonly string[]): readonly Condition[] {
  if (terms.length === 0) return []
  return [
    sql`portfolio.n in (select rowid from portfolio_search where portfolio_search match ${matchOf(terms)})`,
    holdsAll(terms),
  ]
}

const ORDERS = { nome: sql`nome_ordine`, note: openNotes, delega: delegaEnd, richieste: lastRequest } as const

/** What is not known stands last, whichever the direction. */
export function companyOrder({ by, descending }: CompanySort = { by: 'nome', descending: false }) {
  const order = ORDERS[by]
  return sql`${order} is null, ${order} ${sql.raw(descending ? 'desc' : 'asc')}, nome_ordine, portfolio.azienda`
}
