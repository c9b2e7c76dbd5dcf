import type { BackendHandlers } from '#electron/backend/answers.ts'
import type { Push } from '#electron/backend/push.ts'
import type { Session } from '#electron/backend/session.ts'
import { ok } from '#core/kernel/result.ts'
import { keepLabel } from '#electron/desk/labels.ts'

type LabelCalls = Pick<BackendHandlers, Extract<keyof BackendHandlers, `labels.${string}` | 'desk.overview'>>

export function labelHandlers(session: Session, { push }: { readonly push: Push }): LabelCalls {
  const changed = () => push('companies.changed', { all: true })
  return {
    'desk.overview': () => session.use(async ({ overview }) => ok(await overview.read())),
    'labels.list': () => session.use(async ({ labels }) => ok(await labels.list())),
    'labels.shared': ({ aziende }) => session.use(async ({ labels }) => ok(await labels.shared(aziende))),
    'labels.keep': (label) => session.use(({ labels, desk: { ids } }) => keepLabel({ labels, ids }, label)),
    'labels.delete': ({ id }) =>
      session.use(async ({ labels }) => {
        const had = await labels.delete(id)
        changed()
        return ok(had)
      }),
    'labels.apply': ({ labellings }) =>
      session.use(async ({ labels }) => {
        const done = await labels.apply(labellings)
        changed()
        return ok(done)
      }),
  }
}
