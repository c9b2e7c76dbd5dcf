import type { Insertable } from 'kysely'
import type { DeskDb, DeskTables } from '#electron/store/desk-tables.ts'

export const receiptOfTask = (db: DeskDb, task: string) =>
  db.selectFrom('ricevute').selectAll().where('task', '=', task)

/** The first one stays: it is the same for ever. */
export const keepReceipt = (db: DeskDb, row: Insertable<DeskTables['ricevute']>) =>
  db
    .insertInto('ricevute')
    .values(row)
    .onConflict((known) => known.column('task').doNothing())

export const pinnedKeys = (db: DeskDb) => db.selectFrom('chiavi_core').selectAll().orderBy('core').orderBy('kid')

/** A key that is known stays as it is known. */
export const pinKeys = (db: DeskDb, rows: readonly Insertable<DeskTables['chiavi_core']>[]) =>
  db
    .insertInto('chiavi_core')
    .values([...rows])
    .onConflict((known) => known.columns(['core', 'kid']).doNothing())

export const trustKey = (db: DeskDb, { core, kid }: { readonly core: string; readonly kid: string }) =>
  db.updateTable('chiavi_core').set({ fidata: 1 }).where('core', '=', core).where('kid', '=', kid)

export const awaitedReceipts = (db: DeskDb, core: string, limit: number) =>
  db.selectFrom('ricevute_attese').select('task').where('core', '=', core).orderBy('task').limit(limit)
