import { sql } from 'kysely'
import type { DeskDb } from '#electron/store/desk-tables.ts'

export type Twin = {
  readonly id: string
  readonly azienda: string
  readonly service: string
  readonly chiave: string
}

/** Another task about the same thing that has no outcome yet. */
export const twinTask = (db: DeskDb, { id, azienda, service, chiave }: Twin) =>
  db
    .selectFrom('tasks')
    .select('id')
    .where('azienda', '=', azienda)
    .where('service', '=', service)
    .where('chiave', '=', chiave)
    .where(sql<boolean>`state in ('queued', 'sending', 'sent')`)
    .where('id', '<>', id)
    .limit(1)
