import { sql } from 'kysely'
import type { Places, Step } from './by.ts'

/** Marks the positions that the archive knows under another company. */
export const markOthers: Step = ({ at }) => sql`
  update ${at.staged('posizioni')} as s set altrui = p.azienda
  from ${at.known('posizioni')} p where p.matricola = s.matricola and p.azienda <> s.azienda`

/** Companies that came only with positions of others bring nothing. */
export const dropOwnersOfNothing: Step = ({ at }) => sql`
  delete from ${at.staged('aziende')} where not exists (
    select 1 from ${at.staged('posizioni')} p where p.azienda = codice_fiscale and p.altrui is null)`

const ofOthers = (at: Places) =>
  sql`matricola in (select matricola from ${at.staged('posizioni')} where altrui is not null)`

/** What a position of others was said to have declared, owe or delegate does not enter; what was paid for it does. */
export const dropFactsOfOthers: readonly Step[] = ['denunce', 'note', 'deleghe'].map(
  (table) =>
    ({ at }) =>
      sql`delete from ${at.staged(table)} where ${ofOthers(at)}`,
)
