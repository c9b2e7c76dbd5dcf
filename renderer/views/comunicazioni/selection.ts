import { computed, shallowRef } from 'vue'
import type { TaskMark, TaskRow } from '#electron/desk/task.ts'

/** Which rows are chosen. By id: they stay chosen when the list is read again in another order, and so do those that nobody has scrolled to. */
export function useSelection(rows: () => readonly TaskRow[]) {
  const marks = shallowRef<ReadonlyMap<string, TaskMark>>(new Map())
  const idAt = (index: number) => rows()[index]?.id

  return {
    /** As they stand now, where they are on the screen; else as they stood when they were chosen. */
    selected: computed((): readonly TaskMark[] => {
      const here = new Map(rows().map((row) => [row.id, row]))
      return [...marks.value.values()].map((mark) => here.get(mark.id) ?? mark)
    }),
    isSelected: (index: number) => marks.value.has(idAt(index) ?? ''),
    toggle: (index: number) => {
      const row = rows()[index]
      if (row === undefined) return
      const next = new Map(marks.value)
      if (!next.delete(row.id)) next.set(row.id, row)
      marks.value = next
    },
    extend: (from: number, to: number) => {
      const between = rows().slice(Math.min(from, to), Math.max(from, to) + 1)
      marks.value = new Map([...marks.value, ...keyed(between)])
    },
    choose: (wanted: readonly TaskMark[]) => void (marks.value = new Map(keyed(wanted))),
    clear: () => void (marks.value = new Map()),
  }
}

const keyed = (wanted: readonly TaskMark[]) => wanted.map((mark) => [mark.id, mark] as const)
