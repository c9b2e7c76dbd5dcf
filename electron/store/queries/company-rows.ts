import { sql } from 'kysely'
import type { DeskDb } from '#electron/store/desk-tables.ts'

/** The rows of Aziende with these codici fiscali, in the order given. */
export const companyRows = (db: DeskDb, aziende: readonly string[]) =>
  sql<{
    readonly codice_fiscale: string
    readonly ragione_sociale: string
    readonly pec: string | null
    readonly in_delega: 0 | 1
    readonly note_aperte: number
    /** JSON: `{ matricola, stato }`, in order of matricola. */
    readonly posizioni: string
  }>`
    select a.codice_fiscale, a.ragione_sociale, a.pec, p.in_delega,
      (select count(*) from posizioni q join note n on n.matricola = q.matricola
        where q.azienda = a.codice_fiscale and n.stato = 'aperta') as note_aperte,
      (select json_group_array(json_object('matricola', q.matricola, 'stato', q.stato) order by q.matricola)
        from posizioni q where q.azienda = a.codice_fiscale) as posizioni
    from json_each(${JSON.stringify(aziende)}) wanted
    join aziende a on a.codice_fiscale = wanted.value
    join portfolio p on p.azienda = a.codice_fiscale
    order by wanted.key`.execute(db)
