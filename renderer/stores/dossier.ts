import { shallowRef, watch, type Ref } from 'vue'
import type { Dossier, Richiedente } from '#core/domain/dossier.ts'
import type { Reply } from '#core/contract/reply.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { desk } from './desk.ts'

type Seen = { readonly azienda: string; readonly richiedente?: Richiedente }

/** The dossier of a company as who asks sees it; the one before stays until the next is here. */
export const useDossier = (seen: Ref<Seen | undefined>) => useLatest(seen, (asked) => desk['companies.dossier'](asked))

type Request = { readonly id: string; readonly isDecided: boolean }

/** The dossier that a request was decided on, or the one it would be. */
export const useDecidedOn = (request: Ref<Request | undefined>) =>
  useLatest(request, ({ id }) => desk['tasks.dossier']({ id }))

function useLatest<Asked>(wanted: Ref<Asked | undefined>, ask: (asked: Asked) => Promise<Reply<Dossier>>) {
  const dossier = shallowRef<Dossier>()
  const failure = shallowRef<Failure>()

  async function refresh() {
    const asked = wanted.value
    if (asked === undefined) return
    const reply = await ask(asked)
    if (JSON.stringify(asked) !== JSON.stringify(wanted.value)) return
    failure.value = reply.ok ? undefined : reply.failure
    if (reply.ok) dossier.value = reply.value
  }
  watch(() => JSON.stringify(wanted.value), refresh, { immediate: true })

  return { dossier, failure, refresh }
}

/** What a task is about and who asks it, as `useDossier` takes them. */
export function seenBy(task: Seen | undefined): Seen | undefined {
  return task && { azienda: task.azienda, ...(task.richiedente && { richiedente: task.richiedente }) }
}
