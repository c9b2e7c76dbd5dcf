import { sql } from 'kysely'
import type { Instant } from '#core/kernel/clock.ts'
import type { DeskDb } from '#electron/store/desk-tables.ts'
import { wholeTasks } from './task-by-id.ts'

/** Tasks on their way to the core, or left so by a killed process. */
export const sendingTasks = (db: DeskDb, limit: number) => wholeTasks(db).where('state', '=', 'sending').limit(limit)

/** One value, however many there are. */
const oneOf = (ids: readonly string[]) =>
  sql<boolean>`tasks.id in (select value from json_each(${JSON.stringify(ids)}))`

/** Those of them that are on their way. The plus: they are come to by their ids. */
export const underwayTasks = (db: DeskDb, ids: readonly string[]) =>
  wholeTasks(db)
    .where(oneOf(ids))
    .where(sql<boolean>`+tasks.state = 'sending'`)

/** What the rows say else stays as it is. */
export const departTasks = (db: DeskDb, ids: readonly string[], { core, at }: { core: string; at: Instant }) =>
  db
    .updateTable('tasks')
    .set((eb) => ({ state: 'sending', updated_at: at, attempts: eb('attempts', '+', 1), core }))
    .where(oneOf(ids))
    .where(sql<boolean>`+tasks.state = 'queued'`)
