import { sql } from 'kysely'
import type { ImportKind } from '#electron/desk/importing.ts'
import { FACTS } from '#electron/store/imports/staging-tables.ts'

const table = (kind: ImportKind) => sql.raw(`staging.${FACTS[kind]}`)

/** How many facts the archive takes as new, as changes, or has already. */
export const countFacts = (kind: ImportKind) => sql<{ readonly esito: string; readonly n: number }>`
  select esito, count(*) as n from ${table(kind)} group by esito`

/** The same of the positions that a list names without saying anything else of them. */
export const countBarePositions = () => sql<{ readonly esito: string; readonly n: number }>`
  select p.esito, count(*) as n from staging.posizioni p
  where p.altrui is null and p.matricola not in (select matricola from staging.deleghe) group by p.esito`

export const countPositions = () => sql<{ readonly companies: number; readonly positions: number }>`
  select count(distinct azienda) as companies, count(*) as positions from staging.posizioni where altrui is null`

export type OfOthers = {
  readonly riga: number
  readonly matricola: string
  readonly azienda: string
  readonly altrui: string
}

/** Facts of positions that the archive knows under another company. */
export const factsOfOthers = (kind: ImportKind, limit: number) => sql<OfOthers>`
  select f.riga, p.matricola, p.azienda, p.altrui
  from ${table(kind)} f join staging.posizioni p using (matricola)
  where p.altrui is not null order by f.riga limit ${limit}`

export const countFactsOfOthers = (kind: ImportKind) => sql<{ readonly n: number }>`
  select count(*) as n from ${table(kind)} f join staging.posizioni p using (matricola) where p.altrui is not null`

/** Companies whose PEC a Smart-Task changed, and the file has another. */
export const keptPecs = (limit: number) => sql<{ readonly riga: number; readonly azienda: string }>`
  select min(p.riga) as riga, a.codice_fiscale as azienda
  from staging.aziende a join staging.posizioni p on p.azienda = a.codice_fiscale
  where a.pec_nostra group by a.codice_fiscale order by riga limit ${limit}`

export const keptRevocations = (limit: number) => sql<{
  readonly riga: number
  readonly matricola: string
  readonly dal: string
}>`
  select riga, matricola, revocata_dal as dal from staging.deleghe
  where revocata_dal is not null order by riga limit ${limit}`
