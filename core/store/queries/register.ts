import type { RegistroTable, WhoDb } from '#core/store/who-schema.ts'

/** Takes the next `n` numbers: until the transaction ends, who wants the next ones waits. The hash is that of the last link. */
export const takeHead = (db: WhoDb, p: { n: number }) =>
  db
    .updateTable('registro_testa')
    .set((eb) => ({ seq: eb('seq', '+', p.n) }))
    .where('id', '=', 1)
    .returning(['seq', 'hash'])

export const keepHead = (db: WhoDb, p: { hash: string }) =>
  db.updateTable('registro_testa').set({ hash: p.hash }).where('id', '=', 1)

export const registerHead = (db: WhoDb) => db.selectFrom('registro_testa').select(['seq', 'hash']).where('id', '=', 1)

export const insertEntries = (db: WhoDb, rows: readonly RegistroTable[]) => db.insertInto('registro').values(rows)

export const entriesAfter = (db: WhoDb, p: { after: number; limit: number }) =>
  db.selectFrom('registro').selectAll().where('seq', '>', p.after).orderBy('seq').limit(p.limit)
