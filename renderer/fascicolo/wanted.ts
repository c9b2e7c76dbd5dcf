import { computed } from 'vue'
import { useRoute } from 'vue-router'
import type { Wanted } from './found.ts'

/** What a list is narrowed to, as its address says. */
export function useWanted() {
  const route = useRoute()
  const wanted = computed<Wanted>(() =>
    Object.fromEntries(
      Object.entries(route.query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ),
  )
  const isNarrowed = computed(() => Object.keys(wanted.value).length > 0)
  return { wanted, isNarrowed }
}

/** What was typed, without what was left empty: as an address bears it. */
export const filled = (typed: Wanted): Wanted => Object.fromEntries(Object.entries(typed).filter(([, one]) => one))

/** A code as somebody may have pasted it. */
export const compact = (code: string | undefined): string => (code ?? '').replaceAll(/\s/g, '')
