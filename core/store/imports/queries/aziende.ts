import { sql } from 'kysely'
import type { Places, Step } from './by.ts'

/** The PEC that a Smart-Task changed: the engine signs its data with the request. */
const byRequest = (at: Places) => sql`(
  coalesce(a.fonte, '') like 'richiesta:%' or exists (
    select 1 from ${at.known('contatti')} c
    where c.titolare = a.codice_fiscale and c.tipo = 'pec' and c.fonte like 'richiesta:%'))`

/**
 * What is not said is kept, and so is a PEC that a Smart-Task changed. A name that differs only in case or accents is
 * the same; that of an F24, cut and in capitals, is taken only where no other is known. Our rules.
 */
export const mergeAziende: Step = ({ kind, at }) => sql`
  update ${at.staged('aziende')} as s set
    ragione_sociale = case when ${keepsName(kind)} then a.ragione_sociale else s.ragione_sociale end,
    nome_ordine = case when ${keepsName(kind)} then a.nome_ordine else s.nome_ordine end,
    partita_iva = coalesce(s.partita_iva, a.partita_iva),
    natura_giuridica = coalesce(s.natura_giuridica, a.natura_giuridica),
    iscritta_ri = coalesce(s.iscritta_ri, a.iscritta_ri),
    rea = coalesce(s.rea, a.rea),
    procedura_concorsuale = coalesce(s.procedura_concorsuale, a.procedura_concorsuale),
    pec_nostra = case when s.pec is not null and s.pec is distinct from a.pec and ${byRequest(at)} then 1 else 0 end,
    pec = case when s.pec is null or ${byRequest(at)} then a.pec else s.pec end
  from ${at.known('aziende')} a where a.codice_fiscale = s.codice_fiscale`

function keepsName(kind: string) {
  const weak = kind === 'f24' ? sql`a.ragione_sociale <> a.codice_fiscale` : sql`false`
  return sql`(s.nome_ordine is null or s.nome_ordine = a.nome_ordine or ${weak})`
}

export const judgeAziende: Step = ({ at }) => sql`
  update ${at.staged('aziende')} as s set esito = case when
    (s.ragione_sociale, s.partita_iva, s.natura_giuridica, s.iscritta_ri, s.rea, s.procedura_concorsuale, s.pec)
      is not distinct from
    (a.ragione_sociale, a.partita_iva, a.natura_giuridica, a.iscritta_ri, a.rea, a.procedura_concorsuale, a.pec)
    then 'unchanged' else 'changed' end
  from ${at.known('aziende')} a where a.codice_fiscale = s.codice_fiscale`

/** A company whose name nobody told is called by its code. */
export const writeAziende: Step = ({ at, fonte, ora }) => sql`
  insert into ${at.known('aziende')} (codice_fiscale, ragione_sociale, nome_ordine, partita_iva, natura_giuridica,
    iscritta_ri, rea, procedura_concorsuale, pec, fonte, aggiornata_il)
  select codice_fiscale, coalesce(ragione_sociale, codice_fiscale), coalesce(nome_ordine, lower(codice_fiscale)),
    partita_iva, natura_giuridica, iscritta_ri, rea, procedura_concorsuale, pec, ${fonte}, ${ora}
  from ${at.staged('aziende')} where esito <> 'unchanged'
  on conflict (codice_fiscale) do update set
    ragione_sociale = excluded.ragione_sociale, nome_ordine = excluded.nome_ordine,
    partita_iva = excluded.partita_iva, natura_giuridica = excluded.natura_giuridica,
    iscritta_ri = excluded.iscritta_ri, rea = excluded.rea,
    procedura_concorsuale = excluded.procedura_concorsuale, pec = excluded.pec,
    fonte = excluded.fonte, aggiornata_il = excluded.aggiornata_il`

export const confirmAziende: Step = ({ at, ora }) => sql`
  update ${at.known('aziende')} set aggiornata_il = ${ora}
  where codice_fiscale in (select codice_fiscale from ${at.staged('aziende')} where esito = 'unchanged')`
