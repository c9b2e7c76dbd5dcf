import { sql } from 'kysely'
import type { Dossier } from '#core/domain/dossier.ts'
import type { DossierList, DossierQuery } from '#core/engine/ledger.ts'
import { companyWith } from '#core/store/company-with.ts'
import { listsOf, PARTS, readerOf, seenBy, type Parameters } from '#core/store/dossier.ts'
import { preparedToRead, type Runner } from '#core/store/prepared.ts'
import { valueOf } from './value-of.ts'

type Several = Pick<DossierQuery, 'richiedente' | 'oggi'> & {
  readonly aziende: readonly string[]
  /** Requests that nobody waits for. */
  readonly excepts: readonly string[]
  /** The only lists that are wanted, where they are named. */
  readonly lists: readonly DossierList[] | undefined
}

/** Dossiers of several companies for one requester, in one statement, by codice fiscale; of those the archive knows. */
export async function readDossiers(on: Runner, several: Several): Promise<ReadonlyMap<string, Dossier>> {
  const { aziende, excepts, richiedente, oggi, lists } = several
  const known = await statementFor(lists)(on, { aziende, excepts, ...seenBy({ richiedente, oggi }) })
  return new Map(known.map((one) => [one.azienda.codiceFiscale, { oggi, richiedente, ...one, riscontri: [] }] as const))
}

type ManyParameters = Omit<Parameters, 'azienda' | 'except'> & {
  aziende: readonly string[]
  excepts: readonly string[]
}
type Statement = ReturnType<typeof reading>

/** Statements for some of the lists only: each is prepared on every connection, so there is an end to them. */
const MOST = 24
const statements = new Map<string, Statement>()
const everything = reading()

/** The statement that reads these lists, or everything. */
function statementFor(lists: readonly DossierList[] | undefined): Statement {
  if (lists === undefined) return everything
  const wanted = [...new Set(lists)].sort()
  const name = wanted.join(' ')
  const known = statements.get(name) ?? (statements.size < MOST ? reading(wanted) : everything)
  if (known !== everything) statements.set(name, known)
  return known
}

/** PostgreSQL's own: each part is that of the company in whose row it stands. */
function reading(wanted?: readonly DossierList[]) {
  return preparedToRead((db, p: ManyParameters) => {
    const azienda = valueOf(sql.ref('questa.codice_fiscale'))
    const lists = listsOf(db, { ...whoOf(p), azienda, except: valueOf(sql`all(${p.excepts})`) })
    const parts = wanted?.flatMap((list) => PARTS[list]) ?? (Object.keys(lists) as (keyof typeof lists)[])
    const columns = Object.fromEntries(parts.map((part) => [part, lists[part]])) as typeof lists
    const query = companyWith(db, { azienda: valueOf(sql`any(${p.aziende})`) }, columns)
    return { query, read: readerOf(lists, wanted) }
  })
}

const whoOf = ({ richiedente, oggi, da, dal }: ManyParameters) => ({ richiedente, oggi, da, dal })
