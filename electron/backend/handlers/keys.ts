import type { BackendHandlers } from '#electron/backend/answers.ts'
import { copiesFolder } from '#electron/backend/own-copies.ts'
import type { Push } from '#electron/backend/push.ts'
import type { Session } from '#electron/backend/session.ts'
import type { StudioDesk } from '#electron/backend/studio-desk.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { StudioKeys } from '#electron/desk/studio-keys.ts'
import { backupsIn } from '#electron/store/workspace/backup/recent.ts'
import { changePassphrase, makeRecoveryCode } from '#electron/store/workspace/change-keys.ts'
import type { KeyStore } from '#electron/store/workspace/key-store.ts'
import { failureOf, type Secret } from '#electron/store/workspace/open-workspace.ts'
import { placesOf } from '#electron/store/workspace/places.ts'
import { readWorkspaceFile } from '#electron/store/workspace/workspace-file.ts'

type KeyCalls = Pick<
  BackendHandlers,
  | Extract<keyof BackendHandlers, `keys.${string}`>
  | 'workspace.recover'
  | 'workspace.restore'
  | 'workspace.cancelRestore'
>
type Tools = { readonly push: Push; readonly keyStore: KeyStore }

/** How the studio is opened, and what gives it back when something is lost. */
export function keyHandlers(session: Session, { push, keyStore }: Tools): KeyCalls {
  const shown = (passphrase: string | undefined): Secret => (passphrase === undefined ? { keyStore } : { passphrase })
  const told = async (entering: ReturnType<Session['recover']>) => {
    const answer = await entering
    push('workspace.changed', answer.ok ? answer.value : await session.state())
    return answer
  }
  return {
    'keys.view': () => session.use((studio) => viewOf(studio, session.home)),
    'keys.passphrase': ({ current, next }) =>
      session.use(({ workspace }) => changePassphrase(workspace.folder, shown(current), next)),
    'keys.recovery': ({ passphrase }) =>
      session.use(({ workspace }) => makeRecoveryCode(workspace.folder, shown(passphrase))),
    'workspace.recover': ({ code, passphrase }) => told(session.recover(code, passphrase)),
    ...restoring(session, { push, shown, told }),
  }
}

type Restoring = {
  readonly push: Push
  readonly shown: (passphrase: string | undefined) => Secret
  readonly told: (entering: ReturnType<Session['recover']>) => ReturnType<Session['recover']>
}

/** Putting a copy back reads all of it, which of a big studio takes a while: it tells how far it is, and can be stopped. */
function restoring(session: Session, { push, shown, told }: Restoring) {
  let abort: AbortController | undefined
  return {
    'workspace.restore': ({ path, passphrase, recovery, apart = false }) => {
      abort = new AbortController()
      const onProgress = (done: number, total: number) => push('workspace.restoring', { done, total })
      const secret = recovery === undefined ? shown(passphrase) : { recovery }
      return told(session.restore({ path, secret, apart, onProgress, signal: abort.signal }))
    },
    'workspace.cancelRestore': () => {
      abort?.abort()
      return Promise.resolve(ok(null))
    },
  } satisfies Partial<KeyCalls>
}

async function viewOf({ workspace }: StudioDesk, home: string): Promise<Result<StudioKeys, Failure>> {
  const file = await readWorkspaceFile(placesOf(workspace.folder).description)
  if (!file.ok) return no(failureOf(file.failure))
  const { passphrase, keyStore, recovery } = file.value.keys
  const copies = await backupsIn(copiesFolder(home, workspace), workspace.id)
  return ok({
    passphrase: passphrase !== undefined,
    keyStore: keyStore !== undefined,
    recovery: recovery !== undefined,
    copies: copies.map(({ head: { takenAt }, bytes }) => ({
      takenAt: takenAt,
      bytes,
    })),
  })
}
