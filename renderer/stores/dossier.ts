import { shallowRef, watch, type Ref } from 'vue'
import type { Dossier } from '#core/domain/dossier.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { desk } from './desk.ts'

/** The dossier of the company whose codice fiscale it is; the one before stays until the next is here. */
export function useDossier(azienda: Ref<string | undefined>) {
  const dossier = shallowRef<Dossier>()
  const failure = shallowRef<Failure>()

  async function refresh() {
    const asked = azienda.value
    if (asked === undefined) return
    const reply = await desk['companies.dossier']({ azienda: asked })
    if (asked !== azienda.value) return
    failure.value = reply.ok ? undefined : reply.failure
    if (reply.ok) dossier.value = reply.value
  }
  watch(azienda, refresh, { immediate: true })

  return { dossier, failure, refresh }
}
