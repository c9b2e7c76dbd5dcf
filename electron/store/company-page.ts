import type { CompanyQuery } from '#electron/desk/companies.ts'
import type { CompanyRow, Page, Scope } from '#electron/desk/company.ts'
import type { TaskState } from '#electron/desk/task.ts'
import type { DeskDb } from './desk-tables.ts'
import { companyRows } from './queries/company-rows.ts'
import { portfolioCounts } from './queries/portfolio-counts.ts'
import { isPlain } from '#electron/desk/company-filter.ts'
import { portfolioFound } from './queries/portfolio-found.ts'
import { portfolioNarrowed } from './queries/portfolio-narrowed.ts'
import { portfolioPage, type PortfolioPlace, type Walk } from './queries/portfolio-page.ts'
import { present } from '#core/store/present.ts'
import { searchTerms } from './search-terms.ts'

type Keys = {
  /** One more than the page, when there is more. */
  readonly found: readonly PortfolioPlace[]
  readonly total: number
  readonly atLeast?: true
}

/**
 * Up to here all matches are read and put in order of name. What matches more companies than this is met so often
 * along the names that walking them until the page is full reads few in vain.
 */
const FEW = 160

/** Where a page is looked for, and how its rows are read. */
export type PageSource = {
  readonly db: DeskDb
  readonly rowsOf: (aziende: readonly string[]) => Promise<readonly CompanyRow[]>
}

/** One page of Aziende. */
export function companyPage(source: PageSource, query: CompanyQuery): Promise<Page<CompanyRow>> {
  return isPlain(query.filter, query.sort) ? plainPage(source, query) : narrowedPage(source, query)
}

/** All the companies that a query finds, in its order. */
export async function companyKeys(
  db: DeskDb,
  query: Omit<CompanyQuery, 'after' | 'limit'>,
): Promise<readonly string[]> {
  const { search, scope, filter = {}, sort } = query
  const narrowed = { terms: searchTerms(search), inDelega: IN_DELEGA[scope], filter, sort }
  return (await portfolioNarrowed(db, narrowed)).rows.map(({ azienda }) => azienda)
}

async function narrowedPage({ db, rowsOf }: PageSource, query: CompanyQuery): Promise<Page<CompanyRow>> {
  const keys = await companyKeys(db, query)
  const from = Number(query.after ?? 0)
  const to = from + query.limit
  return {
    rows: await rowsOf(keys.slice(from, to)),
    total: keys.length,
    ...(keys.length > to && { next: String(to) }),
  }
}

/** The rows of these companies, in this order. */
export const readCompanyRows = async (db: DeskDb, aziende: readonly string[]): Promise<readonly CompanyRow[]> =>
  (await companyRows(db, aziende)).rows.map(rowOf)

/** In order of name: along the names, or from the few that match. */
async function plainPage({ db, rowsOf }: PageSource, query: CompanyQuery): Promise<Page<CompanyRow>> {
  const terms = searchTerms(query.search)
  const walk = { inDelega: IN_DELEGA[query.scope], after: placeOf(query.after), limit: query.limit + 1 }
  const { found, ...total } = terms.length === 0 ? await all(db, walk) : await matching(db, walk, terms)
  const page = found.slice(0, query.limit)
  const last = found.length > query.limit ? page.at(-1) : undefined
  return {
    rows: await rowsOf(page.map(({ azienda }) => azienda)),
    ...total,
    ...(last && { next: JSON.stringify({ nome_ordine: last.nome_ordine, azienda: last.azienda }) }),
  }
}

const IN_DELEGA = { 'in-delega': 1, 'fuori-delega': 0, tutte: undefined } as const satisfies Record<
  Scope,
  0 | 1 | undefined
>

async function all(db: DeskDb, walk: Walk): Promise<Keys> {
  const counts = await portfolioCounts(db).execute()
  const inScope = counts.filter(({ in_delega }) => walk.inDelega === undefined || in_delega === walk.inDelega)
  return { found: await portfolioPage(db, walk).execute(), total: inScope.reduce((sum, { n }) => sum + n, 0) }
}

async function matching(db: DeskDb, walk: Walk, terms: readonly string[]): Promise<Keys> {
  const few = await portfolioFound(db, terms, FEW + 1).execute()
  if (few.length > FEW) return walking(db, { ...walk, terms })
  const inScope = few.filter(({ in_delega }) => walk.inDelega === undefined || in_delega === walk.inDelega)
  const { after } = walk
  const found = after === undefined ? inScope : inScope.filter((place) => comesAfter(place, after))
  const sorted = found.toSorted((one, other) => (comesAfter(one, other) ? 1 : -1))
  return { found: sorted.slice(0, walk.limit), total: inScope.length }
}

/** They are so many that nobody counts them: the total tells how many are known of. */
async function walking(db: DeskDb, walk: Walk): Promise<Keys> {
  const found = await portfolioPage(db, walk).execute()
  const isWhole = walk.after === undefined && found.length < walk.limit
  return { found, total: found.length, ...(!isWhole && { atLeast: true }) }
}

function comesAfter(one: PortfolioPlace, other: PortfolioPlace): boolean {
  if (one.nome_ordine !== other.nome_ordine) return one.nome_ordine > other.nome_ordine
  return one.azienda > other.azienda
}

function placeOf(after: string | undefined): PortfolioPlace | undefined {
  return after === undefined ? undefined : (JSON.parse(after) as PortfolioPlace)
}

type CompanyRecord = Awaited<ReturnType<typeof companyRows>>['rows'][number]

function rowOf(record: CompanyRecord): CompanyRow {
  const open = JSON.parse(record.aperte) as Partial<Record<TaskState, number>>
  const { queued = 0, sending = 0, sent = 0 } = open
  return {
    codiceFiscale: record.codice_fiscale,
    ragioneSociale: record.ragione_sociale,
    posizioni: (JSON.parse(record.posizioni) as object[]).map(present) as CompanyRow['posizioni'],
    inDelega: record.in_delega === 1,
    noteAperte: record.note_aperte,
    labels: JSON.parse(record.labels) as readonly string[],
    lavoro: {
      bozze: open.draft ?? 0,
      coda: queued + sending + sent,
      parcheggiate: open.parked ?? 0,
      daCorreggere: record.da_correggere,
    },
    ...present({ pec: record.pec, delegaAl: record.delega_al, ultimaRichiesta: record.ultima_richiesta }),
  }
}
