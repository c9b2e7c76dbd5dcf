import type { TaskColumnId } from '#electron/desk/exports/columns.ts'
import type { TaskSort } from '#renderer/stores/tasks.ts'
import { keptColumns } from '#renderer/ui/kept-columns.ts'

/** The columns that may stand beside oggetto and company, in their order, each as wide as what it holds. */
export const COLUMNS = [
  { id: 'position', width: 'w-24', written: ['matricola'] },
  { id: 'protocol', width: 'w-32', written: ['protocollo'] },
  { id: 'state', width: 'w-34 xl:w-40 2xl:w-56', written: ['stato', 'esito'] },
  { id: 'opened', width: 'w-20', order: 'created', end: true, written: ['creata'] },
  { id: 'updated', width: 'w-20', order: 'updated', end: true, written: ['aggiornata'] },
] as const satisfies readonly {
  readonly id: string
  readonly width: string
  readonly order?: TaskSort['by']
  readonly end?: true
  /** What it is called in a file. */
  readonly written: readonly TaskColumnId[]
}[]

export type ColumnId = (typeof COLUMNS)[number]['id']

/** The columns of a file that holds what the list shows, as it shows it. */
export const writtenColumns = (shown: readonly ColumnId[]): readonly TaskColumnId[] => [
  'oggetto',
  'ragioneSociale',
  ...COLUMNS.flatMap(({ id, written }) => (shown.includes(id) ? written : [])),
]

const FIRST: readonly ColumnId[] = ['position', 'state', 'opened', 'updated']

export const { among: columnsAmong, use: useColumns } = keptColumns<ColumnId>('comunicazioni.colonne', COLUMNS, FIRST)
