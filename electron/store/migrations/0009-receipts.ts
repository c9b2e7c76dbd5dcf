import { sql, type Kysely } from 'kysely'

/** Receipts kept with their outcomes, those still at their cores, and the keys that cores published. */
export const receipts = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  'create table ricevute (task text primary key, core text not null, jws text not null, presa_il text not null)',
  'create table ricevute_attese (task text primary key, core text not null) without rowid',
  'create index ricevute_attese_per_core on ricevute_attese (core, task)',
  `create table chiavi_core (
    core text not null, kid text not null, x text not null, fidata integer not null, vista_il text not null,
    primary key (core, kid)
  ) without rowid`,
  // The embedded core stands in this very file: only others may be out of reach later.
  `insert into ricevute_attese select id, core from tasks where state = 'done' and core <> 'locale'`,
  `create trigger ricevuta_da_prendere after update of state on tasks
   when new.state = 'done' and old.state <> 'done' and new.core <> 'locale'
   begin insert or ignore into ricevute_attese values (new.id, new.core); end`,
  `create trigger ricevuta_presa after insert on ricevute
   begin delete from ricevute_attese where task = new.task; end`,
]
