import { sql, type Kysely } from 'kysely'

/** What a file shown as evidence is called for each company: the same bytes are kept once, a name is nobody else's. */
export const namesOfFiles = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(table).execute(db)
  },
}

const table = `create table nomi_allegati (
  azienda text not null, hash text not null, nome text not null,
  primary key (azienda, hash)
) without rowid`
