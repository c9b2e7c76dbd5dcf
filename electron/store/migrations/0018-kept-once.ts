import { sql, type Kysely } from 'kysely'

/**
 * A desk that has been away takes in thousands of outcomes at once: what they share is kept once, and what can be told from
 * a row is not written beside it.
 */
export const keptOnce = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const step = (state: string, at: string, when = '') =>
  `insert into task_steps (task, state, at, attempts, failure)
     select new.id, ${state}, ${at}, new.attempts, new.failure ${when}`

/** Written as it ended: the row itself says when it was begun, handed in and over. */
const IS_OVER = `new.state in ('done', 'recalled') and new.core is not null and new.queued_at is not null`

const MOMENTS = {
  tasks_by_update: '(updated_at)',
  tasks_by_state_update: '(state, updated_at)',
  tasks_by_service_update: '(service, state, updated_at)',
  tasks_by_esito_update: '(esito, updated_at) where esito is not null',
  tasks_by_azienda_update: '(azienda, updated_at)',
  tasks_by_matricola_update: '(matricola, updated_at) where matricola is not null',
  tasks_unread_update: '(read, updated_at) where read = 0',
  tasks_by_opening: '(created_at)',
}

const statements = [
  'alter table tasks add column outline text',
  'drop trigger task_steps_begin',
  `create trigger task_steps_begin after insert on tasks when not (${IS_OVER}) begin
     ${step("'draft'", 'new.created_at')};
     ${step('new.state', 'new.updated_at', "where new.state not in ('draft', 'sending')")};
   end`,
  'drop index tasks_by_birth', // tasks_by_opening is the same
  // of the same moment the later row comes later: its number is in every index, and takes a tenth of an id
  ...Object.entries(MOMENTS).flatMap(([name, on]) => [`drop index ${name}`, `create index ${name} on tasks ${on}`]),
  // receipts to be taken, by the core that they are at: the table is its own index
  ...['presa', 'da_prendere', 'da_prendere_subito'].map((name) => `drop trigger ricevuta_${name}`),
  'create table ricevute_da_prendere (core text not null, task text not null, primary key (core, task)) without rowid',
  'insert into ricevute_da_prendere select core, task from ricevute_attese',
  'drop table ricevute_attese',
  'alter table ricevute_da_prendere rename to ricevute_attese',
  `create trigger ricevuta_presa after insert on ricevute
     begin delete from ricevute_attese where core = (select core from tasks where id = new.task) and task = new.task; end`,
  `create trigger ricevuta_da_prendere after update of state on tasks
     when new.state = 'done' and old.state <> 'done' and new.core <> 'locale'
     begin insert or ignore into ricevute_attese values (new.core, new.id); end`,
  `create trigger ricevuta_da_prendere_subito after insert on tasks when new.state = 'done' and new.core <> 'locale'
     begin insert or ignore into ricevute_attese values (new.core, new.id); end`,
]
