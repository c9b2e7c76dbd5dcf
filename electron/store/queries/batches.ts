import type { Insertable } from 'kysely'
import type { BatchesTable, BatchItemsTable, DeskDb } from '#electron/store/desk-tables.ts'

export const batchById = (db: DeskDb, id: string) => db.selectFrom('batches').selectAll().where('id', '=', id)

/** Those not put aside, newest first. */
export const shownBatches = (db: DeskDb) =>
  db.selectFrom('batches').selectAll().where('discarded', '=', 0).orderBy('created_at', 'desc').orderBy('id', 'desc')

export const putBatch = (db: DeskDb, record: Insertable<BatchesTable>) =>
  db
    .insertInto('batches')
    .values(record)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(record))

export const batchItem = (db: DeskDb, batch: string, n: number) =>
  db.selectFrom('batch_items').selectAll().where('batch', '=', batch).where('n', '=', n)

/** The companies that are still being written. */
export const openItems = (db: DeskDb, batch: string) =>
  db.selectFrom('batch_items').selectAll().where('batch', '=', batch).where('task', 'is', null).orderBy('n')

export const putBatchItem = (db: DeskDb, record: Insertable<BatchItemsTable>) =>
  db
    .insertInto('batch_items')
    .values(record)
    .onConflict((conflict) => conflict.columns(['batch', 'n']).doUpdateSet(record))

export const dropBatchItem = (db: DeskDb, batch: string, n: number) =>
  db.deleteFrom('batch_items').where('batch', '=', batch).where('n', '=', n).where('task', 'is', null)
