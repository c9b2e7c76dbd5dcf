import type { BackendHandlers } from '#electron/backend/answers.ts'
import { coreMeant } from '#electron/backend/choose-core.ts'
import type { Session } from '#electron/backend/session.ts'
import type { StudioDesk } from '#electron/backend/studio-desk.ts'
import type { Reply } from '#core/contract/reply.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { CoresView } from '#electron/desk/cores.ts'

type CoreCalls = Pick<BackendHandlers, Extract<keyof BackendHandlers, `cores.${string}`>>

export function coreHandlers(session: Session): CoreCalls {
  return {
    'cores.view': () => session.use(async ({ cores }) => ok(await cores.view())),
    'cores.choose': ({ address: typed }) =>
      session.use(async (studio) => {
        const meant = coreMeant(typed)
        if (!meant.ok) return meant
        await studio.choose(meant.value)
        return ok(await studio.cores.view())
      }),
    'cores.token': ({ token }) => turning(session, ({ cores }) => cores.useToken(token)),
    'cores.provider': () => session.use(({ cores }) => cores.provider()),
    'cores.signIn': (provider) => turning(session, ({ cores }) => cores.signIn(provider)),
    'cores.signOut': () => turning(session, ({ cores }) => cores.signOut()),
    'cores.cancelSignIn': () =>
      session.use(async ({ cores }) => {
        cores.cancelSignIn()
        return ok(await cores.view())
      }),
  }
}

/** Changes who is signed in; what waits tries its way again. */
function turning(
  session: Session,
  deed: (studio: StudioDesk) => Promise<Result<null, Failure>>,
): Promise<Reply<CoresView>> {
  return session.use(async (studio) => {
    const done = await deed(studio)
    if (!done.ok) return done
    studio.turned()
    return ok(await studio.cores.view())
  })
}
