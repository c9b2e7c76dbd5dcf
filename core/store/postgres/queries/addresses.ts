import { sql } from 'kysely'
import { compiled } from '#core/store/compiled.ts'
import { prepared } from '#core/store/prepared.ts'

type Address = { readonly valore: string; readonly titolare: string }

/** Those of the addresses, in lower case, that are the PEC of a company or a contact of somebody other than the titolare beside each. */
export const addressesOfOthers = prepared((db, p: { valori: readonly string[]; titolari: readonly string[] }) =>
  compiled(
    db,
    sql<Address>`select w.valore, w.titolare from unnest(${p.valori}::text[], ${p.titolari}::text[]) as w(valore, titolare)
      where exists (select 1 from aziende a where a.pec = w.valore and a.codice_fiscale <> w.titolare)
        or exists (select 1 from contatti c where c.valore = w.valore and c.titolare <> w.titolare)`,
  ),
)
