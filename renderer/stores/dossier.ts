import { shallowRef, watch, type Ref } from 'vue'
import type { Dossier, Richiedente } from '#core/domain/dossier.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { desk } from './desk.ts'

type Seen = { readonly azienda: string; readonly richiedente?: Richiedente }

/** The dossier of a company as who asks sees it; the one before stays until the next is here. */
export function useDossier(seen: Ref<Seen | undefined>) {
  const dossier = shallowRef<Dossier>()
  const failure = shallowRef<Failure>()

  async function refresh() {
    const asked = seen.value
    if (asked === undefined) return
    const reply = await desk['companies.dossier'](asked)
    if (keyOf(asked) !== keyOf(seen.value)) return
    failure.value = reply.ok ? undefined : reply.failure
    if (reply.ok) dossier.value = reply.value
  }
  watch(() => keyOf(seen.value), refresh, { immediate: true })

  return { dossier, failure, refresh }
}

const keyOf = (seen: Seen | undefined) => JSON.stringify(seen)

/** What a task is about and who asks it, as `useDossier` takes them. */
export function seenBy(task: Seen | undefined): Seen | undefined {
  return task && { azienda: task.azienda, ...(task.richiedente && { richiedente: task.richiedente }) }
}
