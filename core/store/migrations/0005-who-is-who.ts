import { sql, SqliteAdapter, type ColumnDefinitionBuilder, type Kysely } from 'kysely'

const must = (column: ColumnDefinitionBuilder) => column.notNull()
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey()

/** What a core with many callers keeps of them: their personal tokens, and the register of who did and saw what. */
export const whoIsWho = {
  async up(db: Kysely<unknown>): Promise<void> {
    await tokenPersonali(db.schema)
    await registro(db.schema)
    await sql`insert into registro_testa (id, seq, hash) values (1, 0, '')`.execute(db)
    const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
    for (const statement of isSqlite ? ON_SQLITE : ON_POSTGRES) await sql.raw(statement).execute(db)
  },
}

type Schema = Kysely<unknown>['schema']

async function tokenPersonali(schema: Schema) {
  await schema
    .createTable('token_personali')
    .addColumn('id', 'text', key)
    .addColumn('soggetto', 'text', must)
    .addColumn('nome', 'text', must)
    .addColumn('ambiti', 'text', must)
    .addColumn('hash', 'text', (column) => must(column).unique())
    .addColumn('creato', 'text', must)
    .addColumn('scade', 'text', must)
    .addColumn('revocato', 'text')
    .addColumn('usato', 'text')
    .execute()
  await schema.createIndex('token_per_soggetto').on('token_personali').columns(['soggetto', 'id']).execute()
}

/** Each entry holds the hash of the one before; the head is the row that writers wait for. */
async function registro(schema: Schema) {
  await schema
    .createTable('registro')
    .addColumn('seq', 'bigint', key)
    .addColumn('at', 'text', must)
    .addColumn('actor', 'text', must)
    .addColumn('token', 'text')
    .addColumn('action', 'text', must)
    .addColumn('object', 'text', must)
    .addColumn('outcome', 'text', must)
    .addColumn('reason', 'text')
    .addColumn('trace', 'text', must)
    .addColumn('previous', 'text', must)
    .addColumn('hash', 'text', must)
    .execute()
  await schema
    .createTable('registro_testa')
    .addColumn('id', 'integer', key)
    .addColumn('seq', 'bigint', must)
    .addColumn('hash', 'text', must)
    .execute()
}

const refuse = `begin select raise(abort, 'registro: si aggiunge soltanto'); end`

// `insert or replace` deletes without asking the triggers of a delete: hence the one on inserting.
const ON_SQLITE = [
  `create trigger registro_mai_cambiato before update on registro ${refuse}`,
  `create trigger registro_mai_tolto before delete on registro ${refuse}`,
  `create trigger registro_in_fila before insert on registro
   when new.seq <> (select coalesce(max(seq), 0) + 1 from registro) ${refuse}`,
  `create trigger registro_testa_mai_tolta before delete on registro_testa ${refuse}`,
  `create trigger registro_testa_sempre_avanti before update on registro_testa
   when new.seq < old.seq or new.id <> old.id ${refuse}`,
  `create trigger registro_testa_una before insert on registro_testa ${refuse}`,
]

const ON_POSTGRES = [
  `create function registro_si_aggiunge() returns trigger language plpgsql as
   $$ begin raise exception 'registro: si aggiunge soltanto'; end $$`,
  `create trigger registro_mai_cambiato before update or delete on registro
   for each row execute function registro_si_aggiunge()`,
  `create trigger registro_mai_svuotato before truncate on registro
   for each statement execute function registro_si_aggiunge()`,
  `create trigger registro_testa_mai_tolta before insert or delete on registro_testa
   for each row execute function registro_si_aggiunge()`,
  `create trigger registro_testa_mai_svuotata before truncate on registro_testa
   for each statement execute function registro_si_aggiunge()`,
  `create trigger registro_testa_sempre_avanti before update on registro_testa
   for each row when (new.seq < old.seq or new.id <> old.id) execute function registro_si_aggiunge()`,
]
