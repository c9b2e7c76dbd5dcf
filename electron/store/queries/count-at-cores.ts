import { sql } from 'kysely'
import type { DeskDb } from '#electron/store/desk-tables.ts'

/** How many undecided tasks each core has, or may have. */
export const countAtCores = (db: DeskDb) =>
  db
    .selectFrom('tasks')
    .select([sql<string>`core`.as('core'), sql<number>`count(*)`.as('n')])
    .where(sql<boolean>`state in ('queued', 'sending', 'sent') and core is not null`)
    .groupBy('core')
