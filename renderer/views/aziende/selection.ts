import { shallowRef } from 'vue'

/** Which companies are chosen, by codice fiscale: also those not loaded yet, and those a new filter hides. */
export function useSelection(keyAt: (index: number) => string | undefined) {
  const chosen = shallowRef<ReadonlySet<string>>(new Set())

  return {
    chosen,
    isSelected: (index: number) => chosen.value.has(keyAt(index) ?? ''),
    toggle: (index: number) => {
      const key = keyAt(index)
      if (key === undefined) return
      const next = new Set(chosen.value)
      if (!next.delete(key)) next.add(key)
      chosen.value = next
    },
    extend: (from: number, to: number) => {
      const next = new Set(chosen.value)
      for (let at = Math.min(from, to); at <= Math.max(from, to); at += 1) {
        const key = keyAt(at)
        if (key !== undefined) next.add(key)
      }
      chosen.value = next
    },
    choose: (keys: readonly string[]) => {
      chosen.value = new Set(keys)
    },
    clear: () => {
      chosen.value = new Set()
    },
  }
}
