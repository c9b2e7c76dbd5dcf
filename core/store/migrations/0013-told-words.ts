import type { Kysely } from 'kysely'

/**
 * What the feed of companies need not read again: by what each caller's last word on a company was known, and of what it was said.
 * Beside it, of each company, how many files have brought something of it.
 */
export const toldWords = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .createTable('entrate')
      .addColumn('azienda', 'text', (column) => column.notNull().primaryKey())
      .addColumn('n', 'integer', (column) => column.notNull())
      .execute()
    await schema
      .createTable('parole_dette')
      .addColumn('chi', 'text', (column) => column.notNull())
      .addColumn('azienda', 'text', (column) => column.notNull())
      .addColumn('segni', 'text', (column) => column.notNull())
      .addColumn('impronta', 'text', (column) => column.notNull())
      .addColumn('dal', 'text', (column) => column.notNull())
      .addColumn('al', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('parole_dette_chiave', ['chi', 'azienda'])
      .execute()
  },
}
