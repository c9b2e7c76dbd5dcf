import type { BackendHandlers } from '#electron/backend/answers.ts'
import type { Session } from '#electron/backend/session.ts'
import type { StudioDesk } from '#electron/backend/studio-desk.ts'
import { no, ok } from '#core/kernel/result.ts'
import { later } from '#electron/desk/desk.ts'
import { isOnline, setLine } from '#electron/desk/line.ts'

type SyncCalls = Pick<BackendHandlers, Extract<keyof BackendHandlers, `sync.${string}`>>

export function syncHandlers(session: Session): SyncCalls {
  return {
    'sync.state': () => session.use(async ({ state }) => ok(await state())),
    'sync.now': () => session.use(syncNow),
    'sync.line': ({ online }) =>
      session.use(async (studio) => {
        await setLine(studio.desk, online)
        studio.turned()
        return ok(await studio.state())
      }),
  }
}

/** A line that was closed by choice is not opened by a click on something else. */
async function syncNow({ desk, loop, state }: StudioDesk) {
  if (!(await isOnline(desk))) return no(later('offline-by-choice'))
  await loop.now()
  return ok(await state())
}
