import type { TaskStep } from '#electron/desk/desk-store.ts'
import type { DeskDb } from './desk-tables.ts'
import { taskById } from './queries/task-by-id.ts'
import { taskSteps } from './queries/task-steps.ts'
import { taskOfRecord } from './task-record.ts'

/** The way of a task. One that was written as it ended has none beside it: its row says when it was begun, handed in and over. */
export async function stepsOf(db: DeskDb, id: string): Promise<readonly TaskStep[]> {
  const found = await taskSteps(db, id).execute()
  if (found.length === 0) return stepsInRow(db, id)
  return found.map(({ state, at, attempts, failure }) => ({
    state: state as TaskStep['state'],
    at,
    attempts,
    ...(failure !== null && { failure: JSON.parse(failure) as NonNullable<TaskStep['failure']> }),
  }))
}

async function stepsInRow(db: DeskDb, id: string): Promise<readonly TaskStep[]> {
  const record = await taskById(db, id).executeTakeFirst()
  if (record === undefined) return []
  const { state, createdAt, queuedAt = createdAt, updatedAt, attempts } = taskOfRecord(record)
  return [
    { state: 'draft', at: createdAt, attempts },
    { state: 'sent', at: queuedAt, attempts },
    { state, at: updatedAt, attempts },
  ]
}
