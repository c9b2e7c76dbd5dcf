import type { CompanyOrder } from '#electron/desk/company-filter.ts'
import type { CompanyColumnId } from '#electron/desk/exports/columns.ts'
import { keptColumns } from '#renderer/ui/kept-columns.ts'

/** The columns that may stand beside the name, in their order, each as wide as what it holds. */
export const COLUMNS = [
  { id: 'codiceFiscale', width: 'w-36', written: ['codiceFiscale'] },
  { id: 'posizioni', width: 'w-54 max-xl:w-34', written: ['matricole', 'stati'] },
  { id: 'sede', width: 'w-16', written: ['sede'] },
  { id: 'etichette', width: 'w-44', written: ['etichette'] },
  { id: 'referente', width: 'w-32', written: ['referente'] },
  { id: 'delega', width: 'w-28', written: ['delegaAl'], order: 'delega' },
  { id: 'note', width: 'w-24 max-xl:w-18', written: ['noteAperte'], order: 'note', end: true },
  { id: 'lavoro', width: 'w-44 ps-2 max-xl:w-32', written: ['lavoro'] },
  { id: 'richieste', width: 'w-28', written: ['ultimaRichiesta'], order: 'richieste' },
] as const satisfies readonly {
  readonly id: string
  readonly width: string
  readonly order?: CompanyOrder
  readonly end?: true
  /** What it is called in a file. */
  readonly written: readonly CompanyColumnId[]
}[]

export type ColumnId = (typeof COLUMNS)[number]['id']

/** The columns of a file that holds what the list shows, as it shows it. */
export const writtenColumns = (shown: readonly ColumnId[]): readonly CompanyColumnId[] => [
  'ragioneSociale',
  ...COLUMNS.flatMap(({ id, written }) => (shown.includes(id) ? written : [])),
]

const FIRST: readonly ColumnId[] = ['codiceFiscale', 'posizioni', 'note', 'lavoro']

export const { among: columnsAmong, use: useColumns } = keptColumns<ColumnId>('aziende.colonne', COLUMNS, FIRST)
