import { sql } from 'kysely'
import type { DeskDb } from '#electron/store/desk-tables.ts'

type CompanyOwner = { readonly codice: string; readonly azienda: string; readonly ragione_sociale: string }

/** The companies that codes belong to: by codice fiscale, by partita IVA or by one of their matricole. */
export const companyOwners = (db: DeskDb, codes: readonly string[]) =>
  sql<CompanyOwner>`
    with wanted as (select distinct value as codice from json_each(${JSON.stringify(codes)}))
    select w.codice, a.codice_fiscale as azienda, a.ragione_sociale
      from wanted w join aziende a on a.codice_fiscale = w.codice
    union
    select w.codice, a.codice_fiscale, a.ragione_sociale
      from aziende a join wanted w on w.codice = a.partita_iva
    union
    select w.codice, a.codice_fiscale, a.ragione_sociale
      from wanted w join posizioni p on p.matricola = w.codice join aziende a on a.codice_fiscale = p.azienda`.execute(
    db,
  )
