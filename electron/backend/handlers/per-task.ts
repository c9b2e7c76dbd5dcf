import type { Reply } from '#core/contract/reply.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { PerTask } from '#electron/bridge/calls.ts'
import type { Desk } from '#electron/desk/desk.ts'
import type { Task } from '#electron/desk/task.ts'
import type { Session } from '#electron/backend/session.ts'

type Deed = (desk: Desk, id: string) => Promise<Result<Task, Failure>>

/** Does one thing to many tasks, each for itself: one that is refused does not hold the others back. */
export function toEach(session: Session, deed: Deed) {
  return ({ ids }: { readonly ids: readonly string[] }): Promise<Reply<PerTask>> =>
    session.use(async ({ desk, changed }) => {
      const become: { readonly id: string; readonly failure?: Failure }[] = []
      for (const id of ids) {
        const result = await deed(desk, id)
        become.push(result.ok ? { id } : { id, failure: result.failure })
      }
      changed(become.filter(({ failure }) => failure === undefined).map(({ id }) => id))
      return ok(become)
    })
}
