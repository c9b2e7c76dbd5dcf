import type { Db } from '#core/store/open.ts'

/** Writes into the tables as no core does: what it has kept of the words it told is good for nothing any more. */
export async function pastTheCore(db: Db, write: (db: Db) => Promise<unknown>): Promise<void> {
  await write(db)
  await db.deleteFrom('parole_dette').execute()
}
