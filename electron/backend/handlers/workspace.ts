import type { BackendHandlers } from '#electron/backend/answers.ts'
import type { Push } from '#electron/backend/push.ts'
import { supportText } from '#electron/backend/support.ts'
import type { Session } from '#electron/backend/session.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { WorkspaceState } from '#electron/bridge/workspace.ts'
import type { KeyStore } from '#electron/store/workspace/key-store.ts'

type WorkspaceCalls = Pick<
  BackendHandlers,
  Exclude<
    Extract<keyof BackendHandlers, `workspace.${string}` | 'studio.get' | 'support.text'>,
    'workspace.recover' | 'workspace.restore' | 'workspace.cancelRestore'
  >
>

export function workspaceHandlers(
  session: Session,
  { push, keyStore }: { readonly push: Push; readonly keyStore: KeyStore },
): WorkspaceCalls {
  const told = async (entering: Promise<Result<WorkspaceState, Failure>>) => {
    const answer = await entering
    push('workspace.changed', answer.ok ? answer.value : await session.state())
    return answer
  }
  return {
    'workspace.state': async () => ok(await session.state()),
    'workspace.create': ({ studio, passphrase, keyStore: wanted, apart }) => {
      const ways = { ...(passphrase !== undefined && { passphrase }), ...(wanted && { keyStore }) }
      return told(session.create({ studio, demo: false, ...ways }, apart))
    },
    'workspace.list': async () => ok(await session.studios.list()),
    'workspace.choose': ({ id }) => told(session.choose(id)),
    'workspace.forget': async ({ id, forgotten }) => {
      await session.studios.forget(id, forgotten)
      return ok(await session.studios.list())
    },
    'workspace.demo': () => told(session.demo()),
    'workspace.unlock': ({ passphrase }) => told(session.unlock(passphrase)),
    'workspace.lock': () => told(session.leave()),
    'workspace.leave': () => told(session.leave()),
    // what is open is lent; what is locked is told of without it
    'support.text': async () => {
      const open = await session.use(async (studio) => ok(await supportText(session, studio)))
      return open.ok ? open : ok(await supportText(session, undefined))
    },
    'studio.get': () => session.use(({ desk }) => Promise.resolve(ok(desk.studio))),
  }
}
