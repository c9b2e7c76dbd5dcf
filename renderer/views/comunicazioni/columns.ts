import { ref, watch } from 'vue'
import type { TaskSort } from '#renderer/stores/tasks.ts'

/** The columns that may stand beside oggetto and company, in their order, each as wide as what it holds. */
export const COLUMNS = [
  { id: 'position', width: 'w-24' },
  { id: 'protocol', width: 'w-32' },
  { id: 'state', width: 'w-56' },
  { id: 'opened', width: 'w-20', order: 'created', end: true },
  { id: 'updated', width: 'w-20', order: 'updated', end: true },
] as const satisfies readonly {
  readonly id: string
  readonly width: string
  readonly order?: TaskSort['by']
  readonly end?: true
}[]

export type ColumnId = (typeof COLUMNS)[number]['id']

const FIRST: readonly ColumnId[] = ['position', 'state', 'opened', 'updated']
const KEPT = 'comunicazioni.colonne'

/** Known columns among those named, in the list's own order. */
export function columnsAmong(names: readonly string[] | undefined): readonly ColumnId[] {
  if (names === undefined) return FIRST
  return COLUMNS.filter(({ id }) => names.includes(id)).map(({ id }) => id)
}

/** Which columns are shown, as they were left. */
export function useColumns() {
  const shown = ref<readonly ColumnId[]>(columnsAmong(remembered()))
  watch(shown, (now) => localStorage.setItem(KEPT, JSON.stringify(now)))
  return shown
}

function remembered(): readonly string[] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? 'null')
    return Array.isArray(kept) ? kept.map(String) : undefined
  } catch {
    return undefined
  }
}
