import { ok } from '#core/kernel/result.ts'
import type { BackendHandlers } from '#electron/backend/answers.ts'
import type { Push } from '#electron/backend/push.ts'
import type { Session } from '#electron/backend/session.ts'
import { noticeSettings } from '#electron/desk/tell.ts'

type InboxCalls = Pick<BackendHandlers, Extract<keyof BackendHandlers, `inbox.${string}`>>

export function inboxHandlers(session: Session, { push }: { readonly push: Push }): InboxCalls {
  return {
    'inbox.list': (query) =>
      session.use(async ({ desk: { store } }) =>
        ok({ avvisi: await store.avvisi(query), unseen: await store.unseen() }),
      ),
    'inbox.see': ({ ns, seen }) =>
      session.use(async ({ desk: { store } }) => {
        const changed = await store.transaction(({ notices }) => notices.see(ns, seen))
        push('inbox.changed', { unseen: await store.unseen() })
        return ok(changed)
      }),
    'inbox.settings': () => session.use(async ({ desk: { store } }) => ok(await noticeSettings(store))),
    'inbox.choose': (settings) =>
      session.use(async ({ desk: { store }, changed }) => {
        await store.transaction(({ memory }) => memory.remember('noticeSettings', settings))
        changed([])
        return ok(settings)
      }),
  }
}
