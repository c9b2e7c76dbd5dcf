import { computed, shallowRef, watch, type Ref } from 'vue'
import type { DatumKind, Provenance, Source } from '#electron/desk/provenance.ts'
import { desk } from './desk.ts'

export type Seen = { readonly source: Source; readonly at: string }

/** Where the data of a company come from; nothing is said until it is known. */
export function useProvenance(azienda: Ref<string>) {
  const told = shallowRef<Provenance>({ data: [], sources: {} })

  async function refresh() {
    const asked = azienda.value
    const reply = await desk['companies.provenance']({ azienda: asked })
    if (asked === azienda.value && reply.ok) told.value = reply.value
  }
  watch(azienda, refresh, { immediate: true })

  const byDatum = computed(() => new Map(told.value.data.map((one) => [`${one.kind} ${one.key}`, one])))
  function sourceOf(kind: DatumKind, key: string): Seen | undefined {
    const found = byDatum.value.get(`${kind} ${key}`)
    const source = found && told.value.sources[found.source]
    return found && source && { source, at: found.at }
  }
  return { sourceOf, refresh }
}
