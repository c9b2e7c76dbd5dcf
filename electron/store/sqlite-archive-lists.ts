import type { ArchiveLists } from '#electron/desk/exports/archive-lists.ts'
import type { DeskDb } from './desk-tables.ts'
import { noteRows, paymentRows } from './queries/archive-lists.ts'

/** Lists over the local archive. */
export function sqliteArchiveLists(db: DeskDb): ArchiveLists {
  return {
    notes: (query) => noteRows(db, query).execute(),
    payments: (query) => paymentRows(db, query).execute(),
  }
}
