import { sql } from 'kysely'
import type { Step } from './by.ts'

/** A payment never changes: one whose every field is equal is the same, counted within its file. */
export const judgeVersamenti: Step = ({ at }) => sql`
  update ${at.staged('versamenti')} set esito = 'unchanged' where id in (select id from ${at.known('versamenti')})`

export const writeVersamenti: Step = ({ at, fonte, ora }) => sql`
  insert into ${at.known('versamenti')} (id, matricola, sede, causale, riscosso_il, da, a, debito, credito, contribuente, fonte,
    aggiornata_il)
  select id, matricola, sede, causale, riscosso_il, da, a, debito, credito, contribuente, ${fonte}, ${ora}
  from ${at.staged('versamenti')} where esito = 'added'`

export const confirmVersamenti: Step = ({ at, ora }) => sql`
  update ${at.known('versamenti')} set aggiornata_il = ${ora}
  where id in (select id from ${at.staged('versamenti')} where esito = 'unchanged')`
