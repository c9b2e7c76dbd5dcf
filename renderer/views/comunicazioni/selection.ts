import { computed, shallowRef } from 'vue'
import type { TaskRow } from '#electron/desk/task.ts'

/** Which rows are chosen. By id: they stay chosen when the list is read again in another order. */
export function useSelection(rows: () => readonly TaskRow[]) {
  const ids = shallowRef<ReadonlySet<string>>(new Set())
  const idAt = (index: number) => rows()[index]?.id

  return {
    selected: computed(() => rows().filter(({ id }) => ids.value.has(id))),
    isSelected: (index: number) => ids.value.has(idAt(index) ?? ''),
    toggle: (index: number) => {
      const id = idAt(index)
      if (id === undefined) return
      const next = new Set(ids.value)
      if (!next.delete(id)) next.add(id)
      ids.value = next
    },
    extend: (from: number, to: number) => {
      const between = rows().slice(Math.min(from, to), Math.max(from, to) + 1)
      ids.value = new Set([...ids.value, ...between.map(({ id }) => id)])
    },
    all: () => void (ids.value = new Set(rows().map(({ id }) => id))),
    clear: () => void (ids.value = new Set()),
  }
}
