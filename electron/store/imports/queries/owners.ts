import { sql } from 'kysely'
import type { Step } from './by.ts'

/** Marks the positions that the archive knows under another company. */
export const markOthers: Step = () => sql`
  update staging.posizioni as s set altrui = p.azienda
  from main.posizioni p where p.matricola = s.matricola and p.azienda <> s.azienda`

/** Companies that came only with positions of others bring nothing. */
export const dropOwnersOfNothing: Step = () => sql`
  delete from staging.aziende where not exists (
    select 1 from staging.posizioni p where p.azienda = codice_fiscale and p.altrui is null)`

const ofOthers = sql`matricola in (select matricola from staging.posizioni where altrui is not null)`

/** What a position of others was said to have declared, owe or delegate does not enter; what was paid for it does. */
export const dropFactsOfOthers: readonly Step[] = ['denunce', 'note', 'deleghe'].map(
  (table) => () => sql`delete from staging.${sql.id(table)} where ${ofOthers}`,
)
