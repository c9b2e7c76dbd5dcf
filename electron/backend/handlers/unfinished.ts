import type { BackendHandlers } from '#electron/backend/answers.ts'
import type { Session } from '#electron/backend/session.ts'
import { ok } from '#core/kernel/result.ts'

type UnfinishedCalls = Pick<BackendHandlers, Extract<keyof BackendHandlers, `unfinished.${string}`>>

export function unfinishedHandlers(session: Session): UnfinishedCalls {
  return {
    'unfinished.list': () => session.use(async ({ undertakings }) => ok(await undertakings.left())),
    'unfinished.forget': ({ ids }) =>
      session.use(async ({ undertakings }) => {
        await undertakings.forget(ids)
        return ok(null)
      }),
  }
}
