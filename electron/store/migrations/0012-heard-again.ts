import { sql, type Kysely } from 'kysely'

/** A desk of before passed over requests that it had not made itself: cores elsewhere are heard from the start, which is harmless. */
export const heardAgain = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`update remembered set value = '0' where name like 'cursor:http%'`.execute(db)
  },
}
