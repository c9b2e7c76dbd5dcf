import type { ColumnDefinitionBuilder, Kysely } from 'kysely'

const must = (column: ColumnDefinitionBuilder) => column.notNull()
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey()

/** The keys that a core signs receipts with, and the receipts it signed. */
export const receipts = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .createTable('chiavi_firma')
      .addColumn('kid', 'text', key)
      .addColumn('x', 'text', must)
      .addColumn('dal', 'text', must)
      .addColumn('al', 'text')
      .addColumn('sigillata', 'text')
      // `attuale` for the one that signs, nothing for the others: two processes cannot both make the first
      .addColumn('posto', 'text', (column) => column.unique())
      .execute()
    await schema
      .createTable('ricevute_firmate')
      .addColumn('request', 'text', key)
      .addColumn('kid', 'text', must)
      .addColumn('jws', 'text', must)
      .execute()
  },
}
