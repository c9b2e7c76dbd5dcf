import { sql } from 'kysely'
import type { Instant } from '#core/kernel/clock.ts'
import type { DeskDb } from '#electron/store/desk-tables.ts'

const queued = sql<boolean>`state = 'queued'`

/** Queued tasks whose hour has come, first queued first. */
export const dueTasks = (db: DeskDb, now: Instant, limit: number) =>
  db
    .selectFrom('tasks')
    .selectAll()
    .where(queued)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('queued_at')
    .orderBy('id')
    .limit(limit)

/** When the first of them is due. */
export const nextDue = (db: DeskDb) => db.selectFrom('tasks').select('due_at').where(queued).orderBy('due_at').limit(1)

/** Whoever waits for a later hour is due now. */
export const hastenQueued = (db: DeskDb, now: Instant) =>
  db.updateTable('tasks').set({ due_at: now }).where(queued).where('due_at', '>', now)
