import { sql, type Kysely } from 'kysely'

/** Outcomes that arrive by the thousand are on the disk before their words are: what is due is written with them. */
export const wordsDue = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw('create table words_due (n integer primary key, numbers text not null)').execute(db)
  },
}
