import { sql } from 'kysely'
import type { Step } from './by.ts'

/** A delega revoked here stays revoked, whatever an older list says. */
export const mergeDeleghe: Step = ({ at }) => sql`
  update ${at.staged('deleghe')} as s set
    delegato_nome = coalesce(s.delegato_nome, d.delegato_nome),
    al = case when d.motivo_revoca is null then s.al else d.al end,
    revocata_dal = case when d.motivo_revoca is not null and (s.al is null or s.al > d.al) then d.al end
  from ${at.known('deleghe')} d where d.id = s.id`

/** A row is news also when only its company or its position changed. */
export const judgeDeleghe: Step = ({ at }) => sql`
  update ${at.staged('deleghe')} as s set esito = case when
    (s.tipo, s.delegato_nome, s.al) is not distinct from (d.tipo, d.delegato_nome, d.al) and not exists (
      select 1 from ${at.staged('posizioni')} p join ${at.staged('aziende')} a on a.codice_fiscale = p.azienda
      where p.matricola = s.matricola and (p.esito = 'changed' or a.esito = 'changed'))
    then 'unchanged' else 'changed' end
  from ${at.known('deleghe')} d where d.id = s.id`

export const writeDeleghe: Step = ({ at, fonte, ora }) => sql`
  insert into ${at.known('deleghe')} as d (id, matricola, tipo, delegato, delegato_nome, dal, al, fonte, aggiornata_il)
  select id, matricola, tipo, delegato, delegato_nome, dal, al, ${fonte}, ${ora}
  from ${at.staged('deleghe')} where esito <> 'unchanged'
  on conflict (id) do update set
    tipo = excluded.tipo, delegato_nome = excluded.delegato_nome, al = excluded.al,
    fonte = excluded.fonte, aggiornata_il = excluded.aggiornata_il
  where (d.tipo, d.delegato_nome, d.al) is distinct from (excluded.tipo, excluded.delegato_nome, excluded.al)`

export const confirmDeleghe: Step = ({ at, ora }) => sql`
  update ${at.known('deleghe')} set aggiornata_il = ${ora}
  where id in (select id from ${at.staged('deleghe')} where esito = 'unchanged')`
