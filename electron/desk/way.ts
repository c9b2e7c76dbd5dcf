import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { Desk } from './desk.ts'
import type { TaskStep } from './desk-store.ts'
import type { Task } from './task.ts'

/** How a request came where it is, and the attempts it is linked to, oldest first, itself among them. */
export type TaskWay = { readonly steps: readonly TaskStep[]; readonly attempts: readonly Task[] }

const MOST = 50 // attempts: who tried more often than that reads the last ones

export async function wayOf({ store }: Pick<Desk, 'store'>, id: string): Promise<Result<TaskWay, Failure>> {
  const attempts: Task[] = []
  for (const one of (await store.chain(id)).slice(-MOST)) {
    const task = await store.task(one)
    if (task !== undefined) attempts.push(task)
  }
  return ok({ steps: await store.steps(id), attempts })
}
