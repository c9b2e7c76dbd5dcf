import { sql, type Kysely } from 'kysely'

/** Communications with a Sede, as they are written and as they were told, and their words. */
export const communications = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...threads, ...seen, ...again]) await sql.raw(statement).execute(db)
  },
}

const threads = [
  `create table messaggi (
    n integer primary key, id text not null unique, azienda text not null, ragione_sociale text not null,
    matricola text, oggetto text, previous text, core text, protocollo text, sede text, assegnata text,
    state text not null, stato text, uscita text, uscita_stato text, failure text, due_at text, queued_at text,
    read integer not null, created_at text not null, updated_at text not null, anteprima text not null
  )`,
  'create index messaggi_by_update on messaggi (updated_at, id)',
  'create index messaggi_by_state_update on messaggi (state, updated_at, id)',
  'create index messaggi_by_azienda_update on messaggi (azienda, updated_at, id)',
  'create index messaggi_unread_update on messaggi (read, updated_at, id) where read = 0',
  'create index messaggi_due on messaggi (due_at, queued_at, id) where due_at is not null',
  'create index messaggi_out on messaggi (uscita_stato) where uscita_stato is not null',
  `create table messaggi_passi (
    comunicazione text not null, n integer not null, passo text not null, primary key (comunicazione, n)
  ) without rowid`,
  `create virtual table messaggi_search using fts5
     (text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4')`,
]

const seen = [
  `create trigger messaggi_avvisi_seen after update of read on messaggi when new.read = 1 and old.read = 0
     begin update avvisi set seen = 1 where task = new.id and seen = 0; end`,
]

/** A desk of before passed over what cores elsewhere told of communications: each is heard once more, from its first event. */
const again = [`update remembered set value = '0' where name like 'cursor:%' and name <> 'cursor:locale'`]
