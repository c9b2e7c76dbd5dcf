import { sql } from 'kysely'
import type { Dossier } from '#core/domain/dossier.ts'
import type { DossierList, DossierQuery } from '#core/engine/ledger.ts'
import { companyWith } from '#core/store/company-with.ts'
import { listsOf, partsFor, readerOf, seenBy, type Parameters } from '#core/store/dossier.ts'
import { preparedToRead, type Runner } from '#core/store/prepared.ts'
import { statementsFor } from '#core/store/statements-for.ts'
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

/** PostgreSQL's own: each part is that of the company in whose row it stands. */
const statementFor = statementsFor((wanted) =>
  preparedToRead((db, p: ManyParameters) => {
    const azienda = valueOf(sql.ref('questa.codice_fiscale'))
    const lists = listsOf(db, { ...whoOf(p), azienda, except: valueOf(sql`all(${p.excepts})`) })
    const query = companyWith(db, { azienda: valueOf(sql`any(${p.aziende})`) }, partsFor(lists, wanted))
    return { query, read: readerOf(lists, wanted) }
  }),
)

const whoOf = ({ richiedente, oggi, da, dal }: ManyParameters) => ({ richiedente, oggi, da, dal })
