import { sql } from 'kysely'
import type { Step } from './by.ts'

/** A payment never changes: one whose every field is equal is the same, counted within its file. */
export const judgeVersamenti: Step = () => sql`
  update staging.versamenti set esito = 'unchanged' where id in (select id from main.versamenti)`

export const writeVersamenti: Step = ({ fonte, ora }) => sql`
  insert into main.versamenti (id, matricola, sede, causale, riscosso_il, da, a, debito, credito, contribuente, fonte,
    aggiornata_il)
  select id, matricola, sede, causale, riscosso_il, da, a, debito, credito, contribuente, ${fonte}, ${ora}
  from staging.versamenti where esito = 'added'`

export const confirmVersamenti: Step = ({ ora }) => sql`
  update main.versamenti set aggiornata_il = ${ora}
  where id in (select id from staging.versamenti where esito = 'unchanged')`
