import { sql, type ColumnDefinitionBuilder, type Kysely } from 'kysely'

const must = (column: ColumnDefinitionBuilder) => column.notNull()
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey()

/** What was asked, what was decided and why, and what each recipient is told of it. */
export const requests = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    for (const create of [asked, decided, told, waiting]) await create(schema)
  },
}

type Schema = Kysely<unknown>['schema']

async function asked(schema: Schema) {
  await schema
    .createTable('requests')
    .addColumn('id', 'text', key)
    .addColumn('hash', 'text', must)
    .addColumn('service', 'text', must)
    .addColumn('version', 'integer', must)
    .addColumn('azienda', 'text', must)
    .addColumn('matricola', 'text')
    .addColumn('soggetto', 'text', must)
    .addColumn('richiedente', 'text', must)
    .addColumn('ruolo', 'text', must)
    .addColumn('delegante', 'text')
    .addColumn('answers', 'text', must)
    .addColumn('previous', 'text')
    .addColumn('state', 'text', must)
    .addColumn('esito', 'text')
    .addColumn('protocollo', 'text', (column) => must(column).unique())
    .addColumn('received_at', 'text', must)
    .addColumn('decided_at', 'text')
    .execute()
}

async function decided(schema: Schema) {
  await schema
    .createTable('decisions')
    .addColumn('request', 'text', (column) => key(column).references('requests.id'))
    .addColumn('checks', 'text', must)
    .addColumn('changes', 'text', must)
    .addColumn('dossier', 'text', must)
    .addColumn('decided_at', 'text', must)
    .execute()
  await schema
    .createTable('attivita')
    .addColumn('matricola', 'text', must)
    .addColumn('richiedente', 'text', must)
    .addColumn('il', 'text', must)
    .addPrimaryKeyConstraint('attivita_chiave', ['matricola', 'richiedente'])
    .execute()
}

async function told(schema: Schema) {
  await schema
    .createTable('events')
    .addColumn('recipient', 'text', must)
    .addColumn('seq', 'integer', must)
    .addColumn('kind', 'text', must)
    .addColumn('request', 'text', must)
    .addColumn('at', 'text', must)
    .addPrimaryKeyConstraint('events_chiave', ['recipient', 'seq'])
    .execute()
  await schema.createTable('counters').addColumn('name', 'text', key).addColumn('value', 'integer', must).execute()
}

/** Only what waits is indexed: a request decided on arrival costs these indexes nothing. */
async function waiting(schema: Schema) {
  const undecided = sql<boolean>`state = 'ricevuta'`
  await schema
    .createIndex('requests_in_attesa_per_azienda')
    .on('requests')
    .columns(['azienda', 'received_at', 'id'])
    .where(undecided)
    .execute()
  await schema
    .createIndex('requests_in_attesa')
    .on('requests')
    .columns(['received_at', 'id'])
    .where(undecided)
    .execute()
}
