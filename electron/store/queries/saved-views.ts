import type { Insertable } from 'kysely'
import type { DeskDb, DeskTables } from '#electron/store/desk-tables.ts'

type Row = Insertable<DeskTables['saved_views']>

export const savedViews = (db: DeskDb, list: Row['list']) =>
  db.selectFrom('saved_views').selectAll().where('list', '=', list).orderBy('name')

export const savedView = (db: DeskDb, id: string) => db.selectFrom('saved_views').selectAll().where('id', '=', id)

export const putView = (db: DeskDb, row: Row) =>
  db
    .insertInto('saved_views')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))

/** Nothing of a list is its default any more. */
export const dropDefault = (db: DeskDb, list: Row['list']) =>
  db.updateTable('saved_views').set({ is_default: 0 }).where('list', '=', list).where('is_default', '=', 1)

export const deleteView = (db: DeskDb, id: string) => db.deleteFrom('saved_views').where('id', '=', id)
