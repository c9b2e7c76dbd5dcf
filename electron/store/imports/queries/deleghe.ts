import { sql } from 'kysely'
import type { Step } from './by.ts'

/** A delega revoked here stays revoked, whatever an older list says. */
export const mergeDeleghe: Step = () => sql`
  update staging.deleghe as s set
    delegato_nome = ifnull(s.delegato_nome, d.delegato_nome),
    al = iif(d.motivo_revoca is null, s.al, d.al),
    revocata_dal = iif(d.motivo_revoca is not null and (s.al is null or s.al > d.al), d.al, null)
  from main.deleghe d where d.id = s.id`

/** A row is news also when only its company or its position changed. */
export const judgeDeleghe: Step = () => sql`
  update staging.deleghe as s set esito = iif(
    (s.tipo, s.delegato_nome, s.al) is (d.tipo, d.delegato_nome, d.al) and not exists (
      select 1 from staging.posizioni p join staging.aziende a on a.codice_fiscale = p.azienda
      where p.matricola = s.matricola and (p.esito = 'changed' or a.esito = 'changed')),
    'unchanged', 'changed')
  from main.deleghe d where d.id = s.id`

export const writeDeleghe: Step = ({ fonte, ora }) => sql`
  insert into main.deleghe (id, matricola, tipo, delegato, delegato_nome, dal, al, fonte, aggiornata_il)
  select id, matricola, tipo, delegato, delegato_nome, dal, al, ${fonte}, ${ora}
  from staging.deleghe where esito <> 'unchanged'
  on conflict (id) do update set
    tipo = excluded.tipo, delegato_nome = excluded.delegato_nome, al = excluded.al,
    fonte = excluded.fonte, aggiornata_il = excluded.aggiornata_il
  where (tipo, delegato_nome, al) is not (excluded.tipo, excluded.delegato_nome, excluded.al)`

export const confirmDeleghe: Step = ({ ora }) => sql`
  update main.deleghe set aggiornata_il = ${ora} where id in (select id from staging.deleghe where esito = 'unchanged')`
