import { sql } from 'kysely'
import { FACTS } from '#core/store/imports/staging-tables.ts'
import type { Step } from './by.ts'

/** Every company of which the file brought something, confirmed data too: what is told of it is to be read again. */
export const countEntrate: Step = ({ kind, at }) => sql`
  insert into ${at.known('entrate')} as prima (azienda, n)
  select azienda, 1 from (
    select codice_fiscale as azienda from ${at.staged('aziende')}
    union select p.azienda from ${at.known('posizioni')} p join ${at.staged('posizioni')} l on l.matricola = p.matricola
    union select p.azienda from ${at.known('posizioni')} p join ${at.staged(FACTS[kind])} f on f.matricola = p.matricola
  ) as lette where true
  on conflict (azienda) do update set n = prima.n + 1`
