import type { Failure } from '#core/kernel/failure.ts'
import { no, type Result } from '#core/kernel/result.ts'
import { later, never, now, type Desk } from './desk.ts'
import { changed, wrongState } from './drafts.ts'
import { mayMove, moved, type Task } from './task.ts'

/** Takes a sent request back before it is decided. What the core answers (too late, unreachable) is the answer. */
export async function recallTask(
  desk: Pick<Desk, 'store' | 'core' | 'clock'>,
  id: string,
): Promise<Result<Task, Failure>> {
  const task = await desk.store.task(id)
  if (task === undefined) return no(never('unknown-task'))
  if (task.state !== 'sent') return no(wrongState(task))
  if (task.core !== undefined && task.core !== desk.core.id) return no(later('altro-core', { core: task.core }))
  const answer = await asked(desk.core, id)
  if (!answer.ok) return answer
  return changed(desk, id, (found) =>
    mayMove(found.state, 'recalled')
      ? { ok: true, value: moved(found, 'recalled', now(desk)) }
      : { ok: true, value: found },
  )
}

async function asked(core: Desk['core'], id: string): ReturnType<Desk['core']['recall']> {
  try {
    return await core.recall(id)
  } catch {
    return no(later('core-broken'))
  }
}
