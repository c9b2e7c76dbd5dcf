import { sql, type Kysely } from 'kysely'

/** The words of a request's company stand apart from its own, so that a search of companies never reads through all their requests. */
export const wordsOfCompanies = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  'drop table task_search',
  `create virtual table task_search using fts5
     (azienda, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4')`,
  `insert into task_search (rowid, azienda, text)
     select t.n, t.ragione_sociale || ' ' || t.azienda || ' ' || ifnull(t.matricola, ''), ifnull(t.protocollo, '') || ' ' ||
       ifnull((select group_concat(a.value, ' ') from json_each(t.answers) a where a.type not in ('true', 'false')), '')
     from tasks t`,
]
