import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely'

const must = (column: ColumnDefinitionBuilder) => column.notNull()
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey()
const no = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(0)

function sourced<Table extends string, Column extends string>(table: CreateTableBuilder<Table, Column>) {
  return table.addColumn('fonte', 'text').addColumn('aggiornata_il', 'text', must)
}

/** What is known of the companies: who they are, who may act for them, what they declared, owe and paid. */
export const archive = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    for (const create of [aziende, posizioni, storia, deleghe, recapiti, note, versamenti, denunce, importazioni])
      await create(schema)
    for (const [name, table, columns] of indexes)
      await schema
        .createIndex(name)
        .on(table)
        .columns([...columns])
        .execute()
    // Unique, though its second column is already: so the engine knows that lists by position come out in order.
    await schema
      .createIndex('posizioni_per_azienda')
      .unique()
      .on('posizioni')
      .columns(['azienda', 'matricola'])
      .execute()
  },
}

type Schema = Kysely<unknown>['schema']

async function aziende(schema: Schema) {
  await schema
    .createTable('aziende')
    .addColumn('codice_fiscale', 'text', key)
    .addColumn('ragione_sociale', 'text', must)
    .addColumn('nome_ordine', 'text', must)
    .addColumn('partita_iva', 'text')
    .addColumn('natura_giuridica', 'text')
    .addColumn('iscritta_ri', 'integer')
    .addColumn('rea', 'text')
    .addColumn('procedura_concorsuale', 'integer')
    .addColumn('pec', 'text')
    .$call(sourced)
    .execute()
  await schema
    .createTable('regolarita')
    .addColumn('azienda', 'text', (column) => must(column).references('aziende.codice_fiscale'))
    .addColumn('esito', 'text', must)
    .addColumn('dal', 'text', must)
    .addColumn('al', 'text')
    .$call(sourced)
    .addPrimaryKeyConstraint('regolarita_chiave', ['azienda', 'dal', 'esito'])
    .execute()
}

async function posizioni(schema: Schema) {
  await schema
    .createTable('posizioni')
    .addColumn('matricola', 'text', key)
    .addColumn('azienda', 'text', (column) => must(column).references('aziende.codice_fiscale'))
    .addColumn('sede', 'text')
    .addColumn('csc', 'text')
    .addColumn('stato', 'text', must)
    .addColumn('dal', 'text', must)
    .addColumn('da_verificare', 'integer', no)
    .$call(sourced)
    .execute()
}

async function storia(schema: Schema) {
  await schema
    .createTable('stati_posizione')
    .addColumn('matricola', 'text', (column) => must(column).references('posizioni.matricola'))
    .addColumn('dal', 'text', must)
    .addColumn('stato', 'text', must)
    .addPrimaryKeyConstraint('stati_posizione_chiave', ['matricola', 'dal', 'stato'])
    .execute()
  await schema
    .createTable('autorizzazioni')
    .addColumn('matricola', 'text', (column) => must(column).references('posizioni.matricola'))
    .addColumn('codice', 'text', must)
    .addColumn('dal', 'text', must)
    .addColumn('al', 'text')
    .addPrimaryKeyConstraint('autorizzazioni_chiave', ['matricola', 'codice', 'dal'])
    .execute()
}

async function deleghe(schema: Schema) {
  await schema
    .createTable('deleghe')
    .addColumn('id', 'text', key)
    .addColumn('matricola', 'text', must)
    .addColumn('tipo', 'text', must)
    .addColumn('delegato', 'text', must)
    .addColumn('delegato_nome', 'text')
    .addColumn('dal', 'text', must)
    .addColumn('al', 'text')
    .addColumn('motivo_revoca', 'text')
    .$call(sourced)
    .execute()
  await schema
    .createTable('subdeleghe')
    .addColumn('id', 'text', key)
    .addColumn('delega', 'text', (column) => must(column).references('deleghe.id'))
    .addColumn('delegato', 'text', must)
    .addColumn('dal', 'text', must)
    .addColumn('al', 'text')
    .execute()
}

async function recapiti(schema: Schema) {
  await schema
    .createTable('contatti')
    .addColumn('id', 'text', key)
    .addColumn('azienda', 'text')
    .addColumn('matricola', 'text')
    .addColumn('titolare', 'text', must)
    .addColumn('tipo', 'text', must)
    .addColumn('valore', 'text', must)
    .addColumn('anomalo', 'integer', no)
    .$call(sourced)
    .execute()
  await schema
    .createTable('soggetti_collegati')
    .addColumn('id', 'text', key)
    .addColumn('azienda', 'text', must)
    .addColumn('matricola', 'text')
    .addColumn('relazione', 'text', must)
    .addColumn('codice_fiscale', 'text', must)
    .addColumn('cognome', 'text', must)
    .addColumn('nome', 'text', must)
    .addColumn('dal', 'text', must)
    .addColumn('al', 'text')
    .$call(sourced)
    .execute()
}

async function note(schema: Schema) {
  await schema
    .createTable('note')
    .addColumn('id', 'text', key)
    .addColumn('matricola', 'text', must)
    .addColumn('periodo', 'text', must)
    .addColumn('data_calcolo', 'text', must)
    .addColumn('saldo', 'bigint', must)
    .addColumn('credito_attuale', 'bigint', no)
    .addColumn('debito_attuale', 'bigint', no)
    .addColumn('saldo_denuncia', 'bigint', no)
    .addColumn('tipologia', 'text')
    .addColumn('art1', 'integer', no)
    .addColumn('sospesa', 'integer', no)
    .addColumn('cig', 'integer', no)
    .addColumn('stato', 'text', must)
    .addColumn('stato_letto', 'text')
    .addColumn('ricalcolo_dal', 'text')
    .$call(sourced)
    .execute()
}

async function versamenti(schema: Schema) {
  await schema
    .createTable('versamenti')
    .addColumn('id', 'text', key)
    .addColumn('matricola', 'text', must)
    .addColumn('sede', 'text')
    .addColumn('causale', 'text', must)
    .addColumn('riscosso_il', 'text', must)
    .addColumn('da', 'text')
    .addColumn('a', 'text')
    .addColumn('debito', 'bigint', must)
    .addColumn('credito', 'bigint', must)
    .addColumn('contribuente', 'text')
    .$call(sourced)
    .execute()
}

async function denunce(schema: Schema) {
  await schema
    .createTable('denunce')
    .addColumn('matricola', 'text', must)
    .addColumn('periodo', 'text', must)
    .addColumn('forza', 'double precision')
    .addColumn('lavoratori', 'integer')
    .addColumn('denunce_individuali', 'integer')
    .addColumn('totale_a_debito', 'bigint')
    .addColumn('totale_a_credito', 'bigint')
    .addColumn('provvisoria', 'integer', no)
    .addColumn('variata_il', 'text')
    .$call(sourced)
    .addPrimaryKeyConstraint('denunce_chiave', ['matricola', 'periodo'])
    .execute()
}

async function importazioni(schema: Schema) {
  await schema
    .createTable('importazioni')
    .addColumn('id', 'text', key)
    .addColumn('genere', 'text', must)
    .addColumn('nome_file', 'text', must)
    .addColumn('sha256', 'text', must)
    .addColumn('avvenuta_il', 'text', must)
    .addColumn('conteggi', 'text', must)
    .execute()
}

const indexes = [
  ['aziende_per_nome', 'aziende', ['nome_ordine', 'codice_fiscale']],
  ['aziende_per_pec', 'aziende', ['pec']],
  ['deleghe_per_matricola', 'deleghe', ['matricola', 'dal', 'id']],
  ['deleghe_per_delegato', 'deleghe', ['delegato', 'matricola']],
  ['subdeleghe_per_delega', 'subdeleghe', ['delega', 'dal', 'id']],
  ['contatti_per_azienda', 'contatti', ['azienda', 'id']],
  ['contatti_per_titolare', 'contatti', ['titolare', 'tipo']],
  ['contatti_per_valore', 'contatti', ['valore']],
  ['soggetti_per_azienda', 'soggetti_collegati', ['azienda', 'dal', 'id']],
  ['note_per_matricola', 'note', ['matricola', 'periodo', 'id']],
  ['versamenti_per_matricola', 'versamenti', ['matricola', 'riscosso_il', 'id']],
  ['importazioni_per_contenuto', 'importazioni', ['sha256']],
] as const
