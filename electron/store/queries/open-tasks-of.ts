import { sql } from 'kysely'
import type { DeskDb } from '#electron/store/desk-tables.ts'
import { wholeTasks } from './task-by-id.ts'

/** What is queued or parked about companies, by the index of what is open. */
export const openTasksOf = (db: DeskDb, aziende: readonly string[]) =>
  wholeTasks(db)
    .where(sql<boolean>`azienda in (select value from json_each(${JSON.stringify(aziende)}))`)
    .where(sql<boolean>`state in ('draft', 'queued', 'sending', 'sent', 'parked')`)
    .where(sql<boolean>`state in ('queued', 'parked')`)
