import type { ColumnDefinitionBuilder, Kysely } from 'kysely'

const must = (column: ColumnDefinitionBuilder) => column.notNull()
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey()

/** What the whole catalogue needs: payments that were moved, DPA months, evidence, settings, and who handed a request in. */
export const allServices = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.alterTable('aziende').addColumn('inizio_attivita', 'text').execute()
    await schema.alterTable('versamenti').addColumn('rettificato_il', 'text').execute()
    await schema.alterTable('versamenti').addColumn('vincolo', 'text').execute()
    await schema.alterTable('requests').addColumn('mittente', 'text').execute()
    for (const create of [dpa, allegati, impostazioni]) await create(schema)
  },
}

type Schema = Kysely<unknown>['schema']

async function dpa(schema: Schema) {
  await schema
    .createTable('dpa')
    .addColumn('matricola', 'text', must)
    .addColumn('mese', 'text', must)
    .addColumn('richiesta_il', 'text', must)
    .addColumn('fonte', 'text')
    .addColumn('aggiornata_il', 'text', must)
    .addPrimaryKeyConstraint('dpa_chiave', ['matricola', 'mese'])
    .execute()
}

async function allegati(schema: Schema) {
  await schema
    .createTable('allegati')
    .addColumn('hash', 'text', key)
    .addColumn('nome', 'text', must)
    .addColumn('tipo', 'text', must)
    .addColumn('bytes', 'integer', must)
    .addColumn('contenuto', 'blob', must)
    .addColumn('aggiunto_il', 'text', must)
    .execute()
}

async function impostazioni(schema: Schema) {
  await schema.createTable('impostazioni').addColumn('nome', 'text', key).addColumn('valore', 'text', must).execute()
}
