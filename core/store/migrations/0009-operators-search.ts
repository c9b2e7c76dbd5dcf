import type { Kysely } from 'kysely'

/** What an operatore looks for: the newest requests of his Sede, and those of one company. */
export const operatorsSearch = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createIndex('requests_per_data').on('requests').columns(['received_at', 'id']).execute()
    await schema.createIndex('requests_per_azienda').on('requests').columns(['azienda', 'received_at', 'id']).execute()
  },
}
