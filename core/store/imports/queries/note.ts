import { sql } from 'kysely'
import type { Places, Step } from './by.ts'

const newer = (notes: ReturnType<Places['known']>) => sql`exists (
  select 1 from ${notes} n
  where n.matricola = s.matricola and n.periodo = s.periodo and n.data_calcolo > s.data_calcolo)`

/** Of the notes of one position and month only the last calculated is alive: it takes the place of the open ones before it. Our rule. */
export const supersedeStaged: Step = ({ at }) => sql`
  update ${at.staged('note')} as s set stato = 'annullata'
  where s.stato in ('aperta', 'in-ricalcolo') and (${newer(at.staged('note'))} or ${newer(at.known('note'))})`

/** A ricalcolo that we asked for goes on until the file says how it ended. */
export const keepRicalcolo: Step = ({ at }) => sql`
  update ${at.staged('note')} as s set stato = 'in-ricalcolo'
  from ${at.known('note')} m where m.id = s.id and m.stato = 'in-ricalcolo' and s.stato = 'aperta'`

export const judgeNote: Step = ({ at }) => sql`
  update ${at.staged('note')} as s set esito = case when
    (s.saldo, s.credito_attuale, s.debito_attuale, s.saldo_denuncia, s.tipologia, s.art1, s.sospesa, s.cig, s.stato,
     s.stato_letto)
      is not distinct from
     (m.saldo, m.credito_attuale, m.debito_attuale, m.saldo_denuncia, m.tipologia, m.art1, m.sospesa, m.cig,
      m.stato, m.stato_letto)
    then 'unchanged' else 'changed' end
  from ${at.known('note')} m where m.id = s.id`

export const writeNote: Step = ({ at, fonte, ora }) => sql`
  insert into ${at.known('note')} (id, matricola, periodo, data_calcolo, saldo, credito_attuale, debito_attuale,
    saldo_denuncia, tipologia, art1, sospesa, cig, stato, stato_letto, fonte, aggiornata_il)
  select id, matricola, periodo, data_calcolo, saldo, credito_attuale, debito_attuale, saldo_denuncia, tipologia, art1,
    sospesa, cig, stato, stato_letto, ${fonte}, ${ora}
  from ${at.staged('note')} where esito <> 'unchanged'
  on conflict (id) do update set
    saldo = excluded.saldo, credito_attuale = excluded.credito_attuale, debito_attuale = excluded.debito_attuale,
    saldo_denuncia = excluded.saldo_denuncia, tipologia = excluded.tipologia, art1 = excluded.art1,
    sospesa = excluded.sospesa, cig = excluded.cig, stato = excluded.stato, stato_letto = excluded.stato_letto,
    fonte = excluded.fonte, aggiornata_il = excluded.aggiornata_il`

export const confirmNote: Step = ({ at, ora }) => sql`
  update ${at.known('note')} set aggiornata_il = ${ora}
  where id in (select id from ${at.staged('note')} where esito = 'unchanged')`

/** The notes already in the archive that one of this file takes the place of. */
export const supersedeKnown: Step = ({ at, fonte, ora }) => sql`
  update ${at.known('note')} as m set stato = 'annullata', fonte = ${fonte}, aggiornata_il = ${ora}
  from ${at.staged('note')} s
  where m.matricola = s.matricola and m.periodo = s.periodo and m.data_calcolo < s.data_calcolo
    and m.stato in ('aperta', 'in-ricalcolo')`
