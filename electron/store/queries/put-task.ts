import type { Insertable } from 'kysely'
import type { Piece } from '#core/store/piece.ts'
import type { DeskDb, TasksTable } from '#electron/store/desk-tables.ts'

/** Writes a task whole, new or known; gives the number of its row. */
export const putTask = (db: DeskDb, record: Omit<Insertable<TasksTable>, 'n'>) =>
  db
    .insertInto('tasks')
    .values(record)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(record))
    .returning('n')

/** What rows refer to, unless it is kept already: its hash says what it holds. */
export const keepPiece = (db: DeskDb, { hash, content }: Piece) =>
  db
    .insertInto('pieces')
    .values({ hash, content })
    .onConflict((known) => known.column('hash').doNothing())
