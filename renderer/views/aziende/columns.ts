import type { CompanyOrder } from '#electron/desk/company-filter.ts'
import { keptColumns } from '#renderer/ui/kept-columns.ts'

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

export const { among: columnsAmong, use: useColumns } = keptColumns<ColumnId>('aziende.colonne', COLUMNS, FIRST)
