import type { BackendHandlers } from '#electron/backend/answers.ts'
import type { Session } from '#electron/backend/session.ts'
import { ok } from '#core/kernel/result.ts'
import { chooseDefault, keepView } from '#electron/desk/saved-views.ts'

type ViewCalls = Pick<BackendHandlers, Extract<keyof BackendHandlers, `views.${string}`>>

export function viewHandlers(session: Session): ViewCalls {
  return {
    'views.list': ({ list }) => session.use(async ({ views }) => ok(await views.list(list))),
    'views.keep': (view) => session.use(({ views, desk: { ids } }) => keepView({ views, ids }, view)),
    'views.default': (choice) => session.use(async ({ views }) => ok(await chooseDefault(views, choice))),
    'views.delete': ({ id }) =>
      session.use(async ({ views }) => {
        await views.delete(id)
        return ok(null)
      }),
  }
}
