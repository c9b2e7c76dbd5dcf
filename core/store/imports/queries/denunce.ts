import { sql } from 'kysely'
import type { Step } from './by.ts'

/** A flow without DenunciaAziendale is only a part: until the rest comes, what is known is provisional. */
export const beginDenunce: Step = ({ at, oggi }) => sql`
  update ${at.staged('denunce')} set
    provvisoria = 1 - aziendale, variata_il = case when regolarizzazione = 1 then ${oggi} end`

// The known figures, and those of the flow where it has them.
const figures = sql`
  (coalesce(s.forza, d.forza), coalesce(s.lavoratori, d.lavoratori), s.denunce_individuali,
   coalesce(s.totale_a_debito, d.totale_a_debito), coalesce(s.totale_a_credito, d.totale_a_credito))
  is not distinct from (d.forza, d.lavoratori, d.denunce_individuali, d.totale_a_debito, d.totale_a_credito)`

/**
 * The same figures again are no news, unless they come as the first regularisation. Whatever else comes after a whole
 * denuncia is a variation; what completes a provisional one is not. Our rule.
 */
export const judgeDenunce: Step = ({ at }) => sql`
  update ${at.staged('denunce')} as s set esito = case when
    s.aziendale = 1 - d.provvisoria and ${figures} and (s.regolarizzazione = 0 or d.variata_il is not null)
    then 'unchanged' else 'changed' end
  from ${at.known('denunce')} d where d.matricola = s.matricola and d.periodo = s.periodo`

export const mergeDenunce: Step = ({ at, oggi }) => sql`
  update ${at.staged('denunce')} as s set
    forza = coalesce(s.forza, d.forza),
    lavoratori = coalesce(s.lavoratori, d.lavoratori),
    totale_a_debito = coalesce(s.totale_a_debito, d.totale_a_debito),
    totale_a_credito = coalesce(s.totale_a_credito, d.totale_a_credito),
    denunce_individuali = case when s.aziendale = 1 or d.provvisoria = 1
      then s.denunce_individuali else d.denunce_individuali end,
    provvisoria = case when s.aziendale = 1 then 0 else d.provvisoria end,
    variata_il = case when d.provvisoria = 1 and s.regolarizzazione = 0 then d.variata_il else ${oggi} end
  from ${at.known('denunce')} d where d.matricola = s.matricola and d.periodo = s.periodo and s.esito = 'changed'`

export const writeDenunce: Step = ({ at, fonte, ora }) => sql`
  insert into ${at.known('denunce')} (matricola, periodo, forza, lavoratori, denunce_individuali, totale_a_debito,
    totale_a_credito, provvisoria, variata_il, fonte, aggiornata_il)
  select matricola, periodo, forza, lavoratori, denunce_individuali, totale_a_debito, totale_a_credito, provvisoria,
    variata_il, ${fonte}, ${ora}
  from ${at.staged('denunce')} where esito <> 'unchanged'
  on conflict (matricola, periodo) do update set
    forza = excluded.forza, lavoratori = excluded.lavoratori, denunce_individuali = excluded.denunce_individuali,
    totale_a_debito = excluded.totale_a_debito, totale_a_credito = excluded.totale_a_credito,
    provvisoria = excluded.provvisoria, variata_il = excluded.variata_il,
    fonte = excluded.fonte, aggiornata_il = excluded.aggiornata_il`

export const confirmDenunce: Step = ({ at, ora }) => sql`
  update ${at.known('denunce')} set aggiornata_il = ${ora}
  where (matricola, periodo) in (select matricola, periodo from ${at.staged('denunce')} where esito = 'unchanged')`
