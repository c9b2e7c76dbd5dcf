import { SqliteAdapter, type Kysely } from 'kysely'

/**
 * The dossier feed asks for everything somebody was ever delegated or represents. What operatori look for is kept in order
 * only where operatori look: a file that no core serves is spared the two indexes, and a served one gets them when it opens.
 */
export const whereUsed = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { schema } = db
    await schema.createIndex('subdeleghe_per_delegato').on('subdeleghe').column('delegato').execute()
    await schema.createIndex('soggetti_per_codice').on('soggetti_collegati').column('codice_fiscale').execute()
    if (!(db.getExecutor().adapter instanceof SqliteAdapter)) return
    for (const index of ['requests_per_data', 'requests_per_azienda']) await schema.dropIndex(index).execute()
  },
}
