import { sql } from 'kysely'
import type { ImportKind } from '#core/domain/importing.ts'
import { FACTS } from '#core/store/imports/staging-tables.ts'
import type { Places } from './by.ts'

/** Which import is asked about, and where what it read stands. */
export type Of = { readonly kind: ImportKind; readonly at: Places }

const factsOf = ({ kind, at }: Of) => at.staged(FACTS[kind])

/** How many facts the archive takes as new, as changes, or has already. */
export const countFacts = (of: Of) => sql<{ readonly esito: string; readonly n: number }>`
  select esito, count(*) as n from ${factsOf(of)} group by esito`

/** The same of the positions that a list names without saying anything else of them. */
export const countBarePositions = ({ at }: Of) => sql<{ readonly esito: string; readonly n: number }>`
  select p.esito, count(*) as n from ${at.staged('posizioni')} p
  where p.altrui is null and p.matricola not in (select matricola from ${at.staged('deleghe')}) group by p.esito`

export const countPositions = ({ at }: Of) => sql<{ readonly companies: number; readonly positions: number }>`
  select count(distinct azienda) as companies, count(*) as positions from ${at.staged('posizioni')} where altrui is null`

export type OfOthers = {
  readonly riga: number
  readonly matricola: string
  readonly azienda: string
  readonly altrui: string
}

/** Facts of positions that the archive knows under another company. */
export const factsOfOthers = (of: Of, limit: number) => sql<OfOthers>`
  select f.riga, p.matricola, p.azienda, p.altrui
  from ${factsOf(of)} f join ${of.at.staged('posizioni')} p using (matricola)
  where p.altrui is not null order by f.riga limit ${limit}`

export const countFactsOfOthers = (of: Of) => sql<{ readonly n: number }>`
  select count(*) as n from ${factsOf(of)} f join ${of.at.staged('posizioni')} p using (matricola) where p.altrui is not null`

/** Companies whose PEC a Smart-Task changed, and the file has another. */
export const keptPecs = ({ at }: Of, limit: number) => sql<{ readonly riga: number; readonly azienda: string }>`
  select min(p.riga) as riga, a.codice_fiscale as azienda
  from ${at.staged('aziende')} a join ${at.staged('posizioni')} p on p.azienda = a.codice_fiscale
  where a.pec_nostra = 1 group by a.codice_fiscale order by riga limit ${limit}`

export const keptRevocations = ({ at }: Of, limit: number) => sql<{
  readonly riga: number
  readonly matricola: string
  readonly dal: string
}>`
  select riga, matricola, revocata_dal as dal from ${at.staged('deleghe')}
  where revocata_dal is not null order by riga limit ${limit}`
