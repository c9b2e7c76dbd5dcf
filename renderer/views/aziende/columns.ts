import { ref, watch } from 'vue'
import type { CompanyOrder } from '#electron/desk/company-filter.ts'

/** The columns that may stand beside the name, in their order, each as wide as what it holds. */
export const COLUMNS = [
  { id: 'codiceFiscale', width: 'w-36' },
  { id: 'posizioni', width: 'w-56' },
  { id: 'sede', width: 'w-16' },
  { id: 'etichette', width: 'w-44' },
  { id: 'referente', width: 'w-32' },
  { id: 'delega', width: 'w-28', order: 'delega' },
  { id: 'note', width: 'w-24', order: 'note', end: true },
  { id: 'lavoro', width: 'w-52' },
  { id: 'richieste', width: 'w-28', order: 'richieste' },
] as const satisfies readonly {
  readonly id: string
  readonly width: string
  readonly order?: CompanyOrder
  readonly end?: true
}[]

export type ColumnId = (typeof COLUMNS)[number]['id']

const FIRST: readonly ColumnId[] = ['codiceFiscale', 'posizioni', 'note', 'lavoro']
const KEPT = 'aziende.colonne'

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
