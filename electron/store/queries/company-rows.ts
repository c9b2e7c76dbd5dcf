import { sql } from 'kysely'
import { delegaEnd, lastRequest, open, openNotes, toMend } from '#electron/store/company-conditions.ts'
import type { DeskDb } from '#electron/store/desk-tables.ts'

/** The rows of Aziende with these codici fiscali, in the order given. */
export const companyRows = (db: DeskDb, aziende: readonly string[]) =>
  sql<{
    readonly codice_fiscale: string
    readonly ragione_sociale: string
    readonly pec: string | null
    readonly in_delega: 0 | 1
    readonly note_aperte: number
    readonly delega_al: string | null
    readonly ultima_richiesta: string | null
    readonly da_correggere: number
    /** JSON: how many tasks in each state that is not the last. */
    readonly aperte: string
    /** JSON: ids. */
    readonly labels: string
    /** JSON: `{ matricola, stato, sede }`, in order of matricola. */
    readonly posizioni: string
  }>`
    select a.codice_fiscale, a.ragione_sociale, a.pec, portfolio.in_delega,
      ${openNotes} as note_aperte, ${delegaEnd} as delega_al, ${lastRequest} as ultima_richiesta,
      ${toMend} as da_correggere,
      (select json_group_object(state, n) from (
        select state, count(*) as n from tasks where tasks.azienda = portfolio.azienda and ${open} group by state)
      ) as aperte,
      (select json_group_array(label) from company_labels l where l.azienda = portfolio.azienda) as labels,
      portfolio.posizioni
    from json_each(${JSON.stringify(aziende)}) wanted
    join aziende a on a.codice_fiscale = wanted.value
    join portfolio on portfolio.azienda = a.codice_fiscale
    order by wanted.key`.execute(db)

/** The Sedi of all positions. */
export const sedi = (db: DeskDb) =>
  db.selectFrom('posizioni').select('sede').distinct().where('sede', 'is not', null).orderBy('sede')
