import { sql } from 'kysely'
import type { Instant } from '#core/kernel/clock.ts'
import type { DeskDb } from '#electron/store/desk-tables.ts'
import { wholeTasks } from './task-by-id.ts'

const queued = sql<boolean>`state = 'queued'`

const mayGoTo = (core: string) => sql<boolean>`(core is null or core = ${core})`

/** Queued tasks that may go to a core and whose hour has come, first queued first. */
export const dueTasks = (db: DeskDb, now: Instant, limit: number, core: string) =>
  wholeTasks(db)
    .where(queued)
    .where(mayGoTo(core))
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('queued_at')
    .orderBy('id')
    .limit(limit)

/** When the first of them is due. */
export const nextDue = (db: DeskDb, core: string) =>
  db.selectFrom('tasks').select('due_at').where(queued).where(mayGoTo(core)).orderBy('due_at').limit(1)

/** Whoever waits for a later hour is due now. */
export const hastenQueued = (db: DeskDb, now: Instant) =>
  db.updateTable('tasks').set({ due_at: now }).where(queued).where('due_at', '>', now)

const returning = sql<boolean>`state = 'parked' and due_at is not null`

export const hastenReturning = (db: DeskDb, now: Instant) =>
  db.updateTable('tasks').set({ due_at: now }).where(returning).where('due_at', '>', now)

/** Parked tasks that come back by themselves and whose hour has come. */
export const returningTasks = (db: DeskDb, now: Instant, limit: number) =>
  wholeTasks(db).where(returning).where('due_at', '<=', now).orderBy('due_at').orderBy('id').limit(limit)
