import { sql, type Kysely } from 'kysely'

/** Lista Richieste by every key and word, the way of each request, and the inbox of notices. */
export const requests = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...keys, ...words, ...way, ...inbox]) await sql.raw(statement).execute(db)
  },
}

const keys = [
  'create index tasks_by_matricola_update on tasks (matricola, updated_at, id) where matricola is not null',
  'create index tasks_by_matricola on tasks (matricola) where matricola is not null',
  'create index tasks_by_opening on tasks (created_at, id)',
  'alter table tasks add column read_at text',
]

/** Words of a request, by the number of its row. Whoever writes the request writes them; here, those there were. */
const words = [
  `create virtual table task_search using fts5
     (text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4')`,
  `insert into task_search (rowid, text)
     select t.n, t.ragione_sociale || ' ' || t.azienda || ' ' || ifnull(t.matricola, '') || ' ' ||
       ifnull(t.protocollo, '') || ' ' ||
       ifnull((select group_concat(a.value, ' ') from json_each(t.answers) a where a.type not in ('true', 'false')), '')
     from tasks t`,
]

const step = (row: string, parts: { readonly state: string; readonly at: string; readonly when?: string }) =>
  `insert into task_steps (task, state, at, attempts, failure)
     select ${row}.id, ${parts.state}, ${parts.at}, ${row}.attempts, ${row}.failure ${parts.when ?? ''}`

/** Each state a request came to, with its hour: being on its way is none, how that ended is. */
const way = [
  `create table task_steps (
    n integer primary key, task text not null, state text not null, at text not null,
    attempts integer not null, failure text
  )`,
  'create index task_steps_by_task on task_steps (task, n)',
  `insert into task_steps (task, state, at, attempts) select id, 'draft', created_at, 0 from tasks order by n`,
  `insert into task_steps (task, state, at, attempts) select id, 'queued', queued_at, 0 from tasks
     where queued_at is not null order by n`,
  `insert into task_steps (task, state, at, attempts, failure)
     select id, state, ifnull(decided_at, updated_at), attempts, failure from tasks
     where state not in ('draft', 'queued', 'sending') order by n`,
  `create trigger task_steps_begin after insert on tasks begin
     ${step('new', { state: "'draft'", at: 'new.created_at' })};
     ${step('new', { state: 'new.state', at: 'new.updated_at', when: "where new.state not in ('draft', 'sending')" })};
   end`,
  `create trigger task_steps_go_on after update of state on tasks
     when new.state <> old.state and new.state <> 'sending'
     begin ${step('new', { state: 'new.state', at: 'new.updated_at' })}; end`,
]

/** Everything the user has to know, told of or not: the inbox is the truth, a notification only points at it. */
const inbox = [
  `create table avvisi (
    n integer primary key, chiave text not null unique, kind text not null, task text, azienda text not null,
    at text not null, details text, told integer not null, seen integer not null
  )`,
  'create index avvisi_to_tell on avvisi (told, n) where told = 0',
  'create index avvisi_unseen on avvisi (seen) where seen = 0',
  'create index avvisi_by_task on avvisi (task) where task is not null',
  `insert into avvisi (chiave, kind, task, azienda, at, told, seen)
     select 'esito:' || t.id, 'esito', t.id, t.azienda, ifnull(t.decided_at, t.updated_at), 0, 0
     from notices n join tasks t on t.id = n.task order by n.n`,
  'drop table notices',
  // To open a request, or to call it read, is to have seen what there was to know of it.
  `create trigger avvisi_seen after update of read on tasks when new.read = 1 and old.read = 0
     begin update avvisi set seen = 1 where task = new.id and seen = 0; end`,
]
