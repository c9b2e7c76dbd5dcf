import { sql } from 'kysely'
import type { Db } from '#core/store/open.ts'
import { prepared } from '#core/store/prepared.ts'

// Written out, not a parameter: only so does the index of what waits serve.
const undecided = sql<boolean>`state = 'ricevuta'`

/** The company's requests that have no outcome yet, but the one being decided. */
export const waiting = (db: Db, p: { azienda: string; except: string }) =>
  db
    .selectFrom('requests')
    .select(['id', 'service as servizio', 'soggetto', 'matricola', 'richiedente', 'received_at'])
    .where('azienda', '=', p.azienda)
    .where(undecided)
    .where('id', '<>', p.except)
    .orderBy('received_at')
    .orderBy('id')

/** Ids of the requests that have no outcome yet, oldest first. */
export const undecidedIds = prepared((db, p: { limit: number }) =>
  db
    .selectFrom('requests')
    .select('id')
    .where(undecided)
    // as the index of the oldest says it
    .where('esito', 'is', null)
    .orderBy('received_at')
    .orderBy('id')
    .limit(p.limit),
)
