import type { Db } from '#core/store/open.ts'

export const tokenById = (db: Db, p: { id: string }) =>
  db.selectFrom('token_personali').selectAll().where('id', '=', p.id)

/** Tokens after one, in the order of their birth; of one person, or of all. */
export const tokensOf = (db: Db, p: { soggetto?: string; after: string; limit: number }) =>
  db
    .selectFrom('token_personali')
    .selectAll()
    .$if(p.soggetto !== undefined, (query) => query.where('soggetto', '=', p.soggetto ?? ''))
    .where('id', '>', p.after)
    .orderBy('id')
    .limit(p.limit)

/** The first revoca stays. */
export const revokeToken = (db: Db, p: { id: string; at: string }) =>
  db.updateTable('token_personali').set({ revocato: p.at }).where('id', '=', p.id).where('revocato', 'is', null)

/** Remembers the day, unless a later one is remembered already. */
export const noteTokenUse = (db: Db, p: { id: string; oggi: string }) =>
  db
    .updateTable('token_personali')
    .set({ usato: p.oggi })
    .where('id', '=', p.id)
    .where((where) => where.or([where('usato', 'is', null), where('usato', '<', p.oggi)]))
