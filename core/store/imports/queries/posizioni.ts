import { sql } from 'kysely'
import type { Places, Step } from './by.ts'

// Nothing but its first day is known of its history: then an earlier day may still come.
const onlyBorn = (at: Places) => sql`(p.stato = 'attiva' and (
  select count(*) from ${at.known('stati_posizione')} h where h.matricola = p.matricola) <= 1)`

/** A sede that a file names replaces the one known; one inferred from the matricola only fills a blank. */
export const mergePosizioni: Step = ({ at }) => sql`
  update ${at.staged('posizioni')} as s set
    dal = case when ${onlyBorn(at)} and s.dal < p.dal then s.dal else p.dal end,
    sede = case when s.sede_certa = 1 then coalesce(s.sede, p.sede) else coalesce(p.sede, s.sede) end,
    csc = coalesce(s.csc, p.csc)
  from ${at.known('posizioni')} p where p.matricola = s.matricola and s.altrui is null`

const gains = (at: Places) => sql`exists (
  select 1 from ${at.staged('autorizzazioni')} a where a.matricola = s.matricola and not exists (
    select 1 from ${at.known('autorizzazioni')} m where m.matricola = a.matricola and m.codice = a.codice))`

export const judgePosizioni: Step = ({ at }) => sql`
  update ${at.staged('posizioni')} as s set
    esito = case when (s.dal, s.sede, s.csc) is not distinct from (p.dal, p.sede, p.csc) and not ${gains(at)}
      then 'unchanged' else 'changed' end
  from ${at.known('posizioni')} p where p.matricola = s.matricola and s.altrui is null`

/** A new position is attiva from the first day it was seen at work. Our rule. */
export const writePosizioni: Step = ({ at, fonte, ora }) => sql`
  insert into ${at.known('posizioni')} (matricola, azienda, sede, csc, stato, dal, da_verificare, fonte, aggiornata_il)
  select matricola, azienda, sede, csc, 'attiva', dal, da_verificare, ${fonte}, ${ora}
  from ${at.staged('posizioni')} where altrui is null and esito <> 'unchanged'
  on conflict (matricola) do update set
    sede = excluded.sede, csc = excluded.csc, dal = excluded.dal,
    fonte = excluded.fonte, aggiornata_il = excluded.aggiornata_il`

export const confirmPosizioni: Step = ({ at, ora }) => sql`
  update ${at.known('posizioni')} set aggiornata_il = ${ora}
  where matricola in (select matricola from ${at.staged('posizioni')} where altrui is null and esito = 'unchanged')`

/** The history begins on the position's first day, also when that is found to be earlier. */
export const moveBirths: Step = ({ at }) => sql`
  update ${at.known('stati_posizione')} as h set dal = p.dal
  from ${at.known('posizioni')} p join ${at.staged('posizioni')} s using (matricola)
  where h.matricola = p.matricola and s.altrui is null and s.esito = 'changed' and h.stato = 'attiva'
    and p.stato = 'attiva' and h.dal > p.dal
    and (select count(*) from ${at.known('stati_posizione')} o where o.matricola = p.matricola) = 1`

export const writeBirths: Step = ({ at }) => sql`
  insert into ${at.known('stati_posizione')} (matricola, dal, stato)
  select matricola, dal, 'attiva' from ${at.staged('posizioni')} where altrui is null and esito = 'added'`

/** A codice autorizzazione without a day is taken to be as old as the position: it is no news. Our rule. */
export const writeAutorizzazioni: Step = ({ at }) => sql`
  insert into ${at.known('autorizzazioni')} (matricola, codice, dal)
  select a.matricola, a.codice, p.dal
  from ${at.staged('autorizzazioni')} a
  join ${at.staged('posizioni')} s on s.matricola = a.matricola and s.altrui is null
  join ${at.known('posizioni')} p on p.matricola = a.matricola
  where not exists (
    select 1 from ${at.known('autorizzazioni')} m where m.matricola = a.matricola and m.codice = a.codice)`
