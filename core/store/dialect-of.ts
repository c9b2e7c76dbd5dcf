import { PostgresAdapter, type Kysely } from 'kysely'

/** Which SQL a database speaks, for the few statements that both do not write alike. */
export function speaksPostgres<Tables>(db: Kysely<Tables>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}
