import { sql, type Kysely } from 'kysely'

/** What the desk keeps beside the archive: tasks, what it remembers, outcomes to tell of, lists that stay quick. */
export const desk = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...tasks, ...memory, ...taskCounts]) await sql.raw(statement).execute(db)
  },
}

const tasks = [
  `create table tasks (
    n integer primary key,
    id text not null unique,
    service text not null,
    version integer not null,
    azienda text not null,
    ragione_sociale text not null,
    matricola text,
    state text not null,
    esito text,
    read integer not null,
    created_at text not null,
    updated_at text not null,
    decided_at text,
    queued_at text,
    due_at text,
    attempts integer not null,
    failure text,
    protocollo text,
    previous text,
    chiave text,
    in_doubt integer not null,
    answers text not null,
    parcel text,
    outcome text
  )`,
  // Each list is walked along an index that begins with what it is narrowed by and ends with its order.
  'create index tasks_by_update on tasks (updated_at, id)',
  'create index tasks_by_state_update on tasks (state, updated_at, id)',
  'create index tasks_by_state on tasks (state)',
  'create index tasks_by_service_update on tasks (service, state, updated_at, id)',
  'create index tasks_by_service on tasks (service, state)',
  'create index tasks_by_esito_update on tasks (esito, updated_at, id) where esito is not null',
  'create index tasks_by_esito on tasks (esito) where esito is not null',
  'create index tasks_by_azienda_update on tasks (azienda, updated_at, id)',
  'create index tasks_by_azienda on tasks (azienda)',
  'create index tasks_unread_update on tasks (read, updated_at, id) where read = 0',
  'create index tasks_unread on tasks (read) where read = 0',
  'create unique index tasks_by_protocollo on tasks (protocollo) where protocollo is not null',
  "create index tasks_due on tasks (state, due_at, queued_at, id) where state = 'queued'",
  "create index tasks_undecided on tasks (azienda, service, chiave) where state in ('queued', 'sending', 'sent')",
]

const memory = [
  'create table remembered (name text primary key, value text not null) without rowid',
  'create table notices (n integer primary key, task text not null unique references tasks (id))',
]

const counted = (sign: '-' | '+', row: 'old' | 'new') =>
  `insert into task_counts (state, esito, service, read, n)
     values (${row}.state, ifnull(${row}.esito, ''), ${row}.service, ${row}.read, ${sign === '+' ? 1 : -1})
     on conflict do update set n = n ${sign} 1`

/** How many tasks there are of each kind, kept at every write: a total never needs counting. */
const taskCounts = [
  `create table task_counts (
    state text not null, esito text not null, service text not null, read integer not null, n integer not null,
    primary key (state, esito, service, read)
  ) without rowid`,
  `create trigger tasks_counted_in after insert on tasks begin ${counted('+', 'new')}; end`,
  `create trigger tasks_counted_anew after update of state, esito, service, read on tasks
     when (old.state, old.esito, old.service, old.read) is not (new.state, new.esito, new.service, new.read)
     begin ${counted('-', 'old')}; ${counted('+', 'new')}; end`,
  `create trigger tasks_counted_out after delete on tasks begin ${counted('-', 'old')}; end`,
]
