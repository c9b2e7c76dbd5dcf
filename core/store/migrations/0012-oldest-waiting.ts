import { sql, type Kysely } from 'kysely'

/**
 * What waits, oldest first, is an index that only the list of all of it can go by. A planner that knows no figures yet took it
 * for what one company waits for as well, and read everything that waited for each company.
 */
export const oldestWaiting = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { schema } = db
    await schema.dropIndex('requests_in_attesa').execute()
    await schema
      .createIndex('requests_in_attesa')
      .on('requests')
      .columns(['received_at', 'id'])
      .where(sql<boolean>`state = 'ricevuta' and esito is null`)
      .execute()
  },
}
