import type { ColumnDefinitionBuilder, Kysely } from 'kysely'

const must = (column: ColumnDefinitionBuilder) => column.notNull()
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey()

/** Communications with their threads, who handed which file over, and the operatori that work here. */
export const communications = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    for (const create of [comunicazioni, passi, depositi, operatori]) await create(schema)
    await schema.alterTable('events').addColumn('passo', 'integer').execute()
  },
}

type Schema = Kysely<unknown>['schema']

async function comunicazioni(schema: Schema) {
  await schema
    .createTable('comunicazioni')
    .addColumn('id', 'text', key)
    .addColumn('protocollo', 'text', (column) => must(column).unique())
    .addColumn('azienda', 'text', must)
    .addColumn('matricola', 'text')
    .addColumn('sede', 'text', must)
    .addColumn('oggetto', 'text', must)
    .addColumn('previous', 'text')
    .addColumn('mittente', 'text', must)
    .addColumn('stato', 'text', must)
    .addColumn('operatore', 'text')
    .addColumn('operatore_nome', 'text')
    .addColumn('aperta_il', 'text', must)
    .addColumn('aggiornata_il', 'text', must)
    .addColumn('ultimo', 'integer', must)
    .addColumn('cerca', 'text', must)
    .execute()
  const orders = {
    comunicazioni_della_sede: ['sede', 'aggiornata_il', 'id'],
    comunicazioni_della_sede_per_stato: ['sede', 'stato', 'aggiornata_il', 'id'],
    comunicazioni_del_mittente: ['mittente', 'aggiornata_il', 'id'],
  }
  for (const [name, columns] of Object.entries(orders))
    await schema.createIndex(name).on('comunicazioni').columns(columns).execute()
}

async function passi(schema: Schema) {
  await schema
    .createTable('passi')
    .addColumn('comunicazione', 'text', (column) => must(column).references('comunicazioni.id'))
    .addColumn('n', 'integer', must)
    .addColumn('id', 'text', (column) => must(column).unique())
    .addColumn('hash', 'text', must)
    .addColumn('passo', 'text', must)
    .addColumn('il', 'text', must)
    .addColumn('lato', 'text', must)
    .addColumn('autore', 'text', must)
    .addColumn('nome', 'text')
    .addColumn('testo', 'text')
    .addColumn('allegati', 'text', must)
    .addColumn('stato', 'text', must)
    .addColumn('operatore', 'text')
    .addColumn('operatore_nome', 'text')
    .addPrimaryKeyConstraint('passi_chiave', ['comunicazione', 'n'])
    .execute()
}

/** Under the name that each gave it: what others call the same file is theirs. */
async function depositi(schema: Schema) {
  await schema
    .createTable('depositi')
    .addColumn('hash', 'text', (column) => must(column).references('allegati.hash'))
    .addColumn('soggetto', 'text', must)
    .addColumn('nome', 'text', must)
    .addColumn('il', 'text', must)
    .addPrimaryKeyConstraint('depositi_chiave', ['hash', 'soggetto'])
    .execute()
}

async function operatori(schema: Schema) {
  await schema
    .createTable('operatori')
    .addColumn('operatore', 'text', key)
    .addColumn('nome', 'text')
    .addColumn('sede', 'text', must)
    .addColumn('visto_il', 'text', must)
    .execute()
  await schema.createIndex('operatori_della_sede').on('operatori').columns(['sede', 'nome']).execute()
}
