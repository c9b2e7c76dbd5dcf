import { sql } from 'kysely'
import type { Step } from './by.ts'

/** A flow without DenunciaAziendale is only a part: until the rest comes, what is known is provisional. */
export const beginDenunce: Step = ({ oggi }) => sql`
  update staging.denunce set provvisoria = not aziendale, variata_il = iif(regolarizzazione, ${oggi}, null)`

// The known figures, and those of the flow where it has them.
const figures = sql`
  (ifnull(s.forza, d.forza), ifnull(s.lavoratori, d.lavoratori), s.denunce_individuali,
   ifnull(s.totale_a_debito, d.totale_a_debito), ifnull(s.totale_a_credito, d.totale_a_credito))
  is (d.forza, d.lavoratori, d.denunce_individuali, d.totale_a_debito, d.totale_a_credito)`

/**
 * The same figures again are no news, unless they come as the first regularisation. Whatever else comes after a whole
 * denuncia is a variation; what completes a provisional one is not. Our rule.
 */
export const judgeDenunce: Step = () => sql`
  update staging.denunce as s set esito = iif(
    s.aziendale = 1 - d.provvisoria and ${figures} and (not s.regolarizzazione or d.variata_il is not null),
    'unchanged', 'changed')
  from main.denunce d where d.matricola = s.matricola and d.periodo = s.periodo`

export const mergeDenunce: Step = ({ oggi }) => sql`
  update staging.denunce as s set
    forza = ifnull(s.forza, d.forza),
    lavoratori = ifnull(s.lavoratori, d.lavoratori),
    totale_a_debito = ifnull(s.totale_a_debito, d.totale_a_debito),
    totale_a_credito = ifnull(s.totale_a_credito, d.totale_a_credito),
    denunce_individuali = iif(s.aziendale or d.provvisoria, s.denunce_individuali, d.denunce_individuali),
    provvisoria = iif(s.aziendale, 0, d.provvisoria),
    variata_il = iif(d.provvisoria and not s.regolarizzazione, d.variata_il, ${oggi})
  from main.denunce d where d.matricola = s.matricola and d.periodo = s.periodo and s.esito = 'changed'`

export const writeDenunce: Step = ({ fonte, ora }) => sql`
  insert into main.denunce (matricola, periodo, forza, lavoratori, denunce_individuali, totale_a_debito,
    totale_a_credito, provvisoria, variata_il, fonte, aggiornata_il)
  select matricola, periodo, forza, lavoratori, denunce_individuali, totale_a_debito, totale_a_credito, provvisoria,
    variata_il, ${fonte}, ${ora}
  from staging.denunce where esito <> 'unchanged'
  on conflict (matricola, periodo) do update set
    forza = excluded.forza, lavoratori = excluded.lavoratori, denunce_individuali = excluded.denunce_individuali,
    totale_a_debito = excluded.totale_a_debito, totale_a_credito = excluded.totale_a_credito,
    provvisoria = excluded.provvisoria, variata_il = excluded.variata_il,
    fonte = excluded.fonte, aggiornata_il = excluded.aggiornata_il`

export const confirmDenunce: Step = ({ ora }) => sql`
  update main.denunce set aggiornata_il = ${ora}
  where (matricola, periodo) in (select matricola, periodo from staging.denunce where esito = 'unchanged')`
