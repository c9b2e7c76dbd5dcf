import { sql } from 'kysely'
import type { Step } from './by.ts'

// Nothing but its first day is known of its history: then an earlier day may still come.
const onlyBorn = sql`(p.stato = 'attiva' and (
  select count(*) from main.stati_posizione h where h.matricola = p.matricola) <= 1)`

/** A sede that a file names replaces the one known; one inferred from the matricola only fills a blank. */
export const mergePosizioni: Step = () => sql`
  update staging.posizioni as s set
    dal = iif(${onlyBorn}, min(s.dal, p.dal), p.dal),
    sede = iif(s.sede_certa, ifnull(s.sede, p.sede), ifnull(p.sede, s.sede)),
    csc = ifnull(s.csc, p.csc)
  from main.posizioni p where p.matricola = s.matricola and s.altrui is null`

const gains = sql`exists (
  select 1 from staging.autorizzazioni a where a.matricola = s.matricola and not exists (
    select 1 from main.autorizzazioni m where m.matricola = a.matricola and m.codice = a.codice))`

export const judgePosizioni: Step = () => sql`
  update staging.posizioni as s set
    esito = iif((s.dal, s.sede, s.csc) is (p.dal, p.sede, p.csc) and not ${gains}, 'unchanged', 'changed')
  from main.posizioni p where p.matricola = s.matricola and s.altrui is null`

/** A new position is attiva from the first day it was seen at work. Our rule. */
export const writePosizioni: Step = ({ fonte, ora }) => sql`
  insert into main.posizioni (matricola, azienda, sede, csc, stato, dal, da_verificare, fonte, aggiornata_il)
  select matricola, azienda, sede, csc, 'attiva', dal, da_verificare, ${fonte}, ${ora}
  from staging.posizioni where altrui is null and esito <> 'unchanged'
  on conflict (matricola) do update set
    sede = excluded.sede, csc = excluded.csc, dal = excluded.dal,
    fonte = excluded.fonte, aggiornata_il = excluded.aggiornata_il`

export const confirmPosizioni: Step = ({ ora }) => sql`
  update main.posizioni set aggiornata_il = ${ora}
  where matricola in (select matricola from staging.posizioni where altrui is null and esito = 'unchanged')`

/** The history begins on the position's first day, also when that is found to be earlier. */
export const moveBirths: Step = () => sql`
  update main.stati_posizione as h set dal = p.dal
  from main.posizioni p join staging.posizioni s using (matricola)
  where h.matricola = p.matricola and s.altrui is null and s.esito = 'changed' and h.stato = 'attiva'
    and p.stato = 'attiva' and h.dal > p.dal
    and (select count(*) from main.stati_posizione o where o.matricola = p.matricola) = 1`

export const writeBirths: Step = () => sql`
  insert into main.stati_posizione (matricola, dal, stato)
  select matricola, dal, 'attiva' from staging.posizioni where altrui is null and esito = 'added'`

/** A codice autorizzazione without a day is taken to be as old as the position: it is no news. Our rule. */
export const writeAutorizzazioni: Step = () => sql`
  insert into main.autorizzazioni (matricola, codice, dal)
  select a.matricola, a.codice, p.dal
  from staging.autorizzazioni a
  join staging.posizioni s on s.matricola = a.matricola and s.altrui is null
  join main.posizioni p on p.matricola = a.matricola
  where not exists (
    select 1 from main.autorizzazioni m where m.matricola = a.matricola and m.codice = a.codice)`
