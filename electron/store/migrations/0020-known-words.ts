import { sql, type Kysely } from 'kysely'

/**
 * By what cores know their last word on each company again: they are shown it, and tell only what is different. Files that were read
 * since may have written over a datum of the same age: after them every word is told once more.
 */
export const knownWords = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [table, forgotten]) await sql.raw(statement).execute(db)
  },
}

const table = `create table impronte_core (
  core text not null, azienda text not null, impronta text not null,
  primary key (core, azienda)
) without rowid`

const forgotten = 'create trigger impronte_forgotten after insert on importazioni begin delete from impronte_core; end'
