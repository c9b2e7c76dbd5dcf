import { sql, type Kysely } from 'kysely'

/** One intention for many companies: what is being written for them, and the tasks they became. */
export const batches = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table batches (
    id text primary key,
    service text not null,
    version integer not null,
    common text not null,
    created_at text not null,
    updated_at text not null,
    discarded integer not null
  ) without rowid`,
  'create index batches_by_birth on batches (created_at, id) where discarded = 0',
  `create table batch_items (
    batch text not null references batches (id),
    n integer not null,
    azienda text not null,
    ragione_sociale text not null,
    answers text not null,
    task text references tasks (id),
    reason text,
    previous text,
    primary key (batch, n)
  ) without rowid`,
  'create index batch_items_by_task on batch_items (task) where task is not null',
  // Whoever mends a refused attempt, wherever he does it: the batch follows to the new one.
  `create trigger batch_follows_attempts after insert on tasks when new.previous is not null
     begin update batch_items set task = new.id, reason = null where task = new.previous; end`,
]
