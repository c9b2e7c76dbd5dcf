import { sql, type Kysely } from 'kysely'

/** One desk, more than one core: which of them has a task, and what is remembered of each. */
export const cores = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  'alter table tasks add column core text',
  // Until now there was the embedded core alone.
  `update tasks set core = 'locale' where state in ('sending', 'sent', 'recalled', 'done') or in_doubt = 1`,
  // Each core numbers its own protocols: two of them may give the same one.
  'drop index tasks_by_protocollo',
  'create unique index tasks_by_protocollo on tasks (protocollo, core) where protocollo is not null',
  `create index tasks_at_cores on tasks (core) where state in ('queued', 'sending', 'sent') and core is not null`,
  `create index tasks_returning on tasks (state, due_at, id) where state = 'parked' and due_at is not null`,
  `update remembered set name = name || ':locale' where name in ('cursor', 'lastSync', 'lastFailure')`,
]
