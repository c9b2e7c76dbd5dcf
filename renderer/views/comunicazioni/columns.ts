import type { TaskSort } from '#renderer/stores/tasks.ts'
import { keptColumns } from '#renderer/ui/kept-columns.ts'

/** The columns that may stand beside oggetto and company, in their order, each as wide as what it holds. */
export const COLUMNS = [
  { id: 'position', width: 'w-24' },
  { id: 'protocol', width: 'w-32' },
  { id: 'state', width: 'w-44 2xl:w-56' },
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

export const { among: columnsAmong, use: useColumns } = keptColumns<ColumnId>('comunicazioni.colonne', COLUMNS, FIRST)
