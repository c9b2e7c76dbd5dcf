import { sql, type Kysely } from 'kysely'

/** A request made elsewhere, and decided there, is written once, as it ended: its way and its receipt come with that one row. */
export const learntAtOnce = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const step = (state: string, at: string, when = '') =>
  `insert into task_steps (task, state, at, attempts, failure)
     select new.id, ${state}, ${at}, new.attempts, new.failure ${when}`

const statements = [
  'drop trigger task_steps_begin',
  `create trigger task_steps_begin after insert on tasks begin
     ${step("'draft'", 'new.created_at')};
     ${step("'sent'", 'new.queued_at', "where new.state in ('done', 'recalled') and new.core is not null and new.queued_at is not null")};
     ${step('new.state', 'new.updated_at', "where new.state not in ('draft', 'sending')")};
   end`,
  `create trigger ricevuta_da_prendere_subito after insert on tasks when new.state = 'done' and new.core <> 'locale'
     begin insert or ignore into ricevute_attese values (new.id, new.core); end`,
]
