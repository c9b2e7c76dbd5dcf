import type { ColumnDefinitionBuilder, Kysely } from 'kysely'

const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey()
const must = (column: ColumnDefinitionBuilder) => column.notNull()

/**
 * What many decisions have in common is kept once. A decision of before has neither an outline nor lists elsewhere: it
 * holds all of its check lines and its dossier, and is read as it always was.
 */
export const pieces = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createTable('pieces').addColumn('hash', 'text', key).addColumn('content', 'text', must).execute()
    for (const column of ['outline', 'lists']) await schema.alterTable('decisions').addColumn(column, 'text').execute()
  },
}
