import { sql } from 'kysely'
import { COMMUNICATION } from '#core/store/communications/queries.ts'
import { prepared } from '#core/store/prepared.ts'
import { whole } from '#core/store/queries/requests.ts'

/** Takes hold of companies, in the one order that all writers keep to. */
export const heldCompanies = prepared((db, p: { codici: readonly string[] }) =>
  db
    .selectFrom('aziende')
    .select('codice_fiscale')
    .where('codice_fiscale', '=', sql<string>`any(${p.codici})`)
    .orderBy('codice_fiscale')
    .forUpdate(),
)

/** Takes hold of requests, in one order too, and reads them as whoever held them before has left them. */
export const heldRequests = prepared((db, p: { ids: readonly string[] }) =>
  db
    .selectFrom('requests')
    .select(whole)
    .where('id', '=', sql<string>`any(${p.ids})`)
    .orderBy('id')
    .forUpdate(),
)

/** Takes hold of one request, and reads it as whoever held it before has left it. */
export const heldRequest = prepared((db, p: { id: string }) =>
  db.selectFrom('requests').select(whole).where('id', '=', p.id).forUpdate(),
)

/** The same for a communication. */
export const heldCommunication = prepared((db, p: { id: string }) =>
  db.selectFrom('comunicazioni').select(COMMUNICATION).where('id', '=', p.id).forUpdate(),
)
