import type { Kysely } from 'kysely'

/** The register is looked through by who did it, and by what it was done to. */
export const registerSought = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createIndex('registro_per_attore').on('registro').columns(['actor', 'seq']).execute()
    await schema.createIndex('registro_per_oggetto').on('registro').columns(['object', 'seq']).execute()
  },
}
