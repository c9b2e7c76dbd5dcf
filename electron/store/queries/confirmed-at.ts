import { sql } from 'kysely'
import type { DeskDb } from '#electron/store/desk-tables.ts'

/** When anything of a company was last read from a file. */
export const confirmedAt = (db: DeskDb, azienda: string) =>
  sql<{ readonly at: string | null }>`
    select max(at) as at from (
      select max(aggiornata_il) as at from aziende where codice_fiscale = ${azienda}
      union all select max(aggiornata_il) from posizioni where azienda = ${azienda}
      union all select max(d.aggiornata_il) from posizioni p join denunce d using (matricola) where p.azienda = ${azienda}
      union all select max(n.aggiornata_il) from posizioni p join note n using (matricola) where p.azienda = ${azienda}
      union all select max(v.aggiornata_il) from posizioni p join versamenti v using (matricola) where p.azienda = ${azienda}
      union all select max(d.aggiornata_il) from posizioni p join deleghe d using (matricola) where p.azienda = ${azienda}
    )`.execute(db)
