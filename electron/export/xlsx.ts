import type { CellObject, SheetData } from 'write-excel-file/node'
import type { CellValue, ColumnKind, Listing } from '#electron/desk/exports/column.ts'
import { romanClock } from './written.ts'

/** What no spreadsheet program can open: beyond it CSV has to do. */
export const MOST_ROWS = 1_048_575

/** XML 1.0 has no way to write these. */
const UNWRITABLE = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu
const LONGEST_CELL = 32_767

/** A list as a workbook of typed cells: a text is a text, whatever it begins with. */
export async function xlsxOf(listing: Listing, rows: readonly (readonly CellValue[])[]): Promise<Buffer> {
  const { headings, title } = listing
  const header = headings.map(({ label }): CellObject => ({ value: label, type: String, fontWeight: 'bold' }))
  const body = rows.map((row) => row.map((value, at) => typed(headings[at]?.kind ?? 'testo', value)))
  const data = [header, ...body] as SheetData
  const { default: writeExcel } = await import('write-excel-file/node')
  return writeExcel(data, {
    sheet: title.slice(0, 31),
    columns: headings.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    dateFormat: 'dd/mm/yyyy',
  }).toBuffer()
}

function typed(kind: ColumnKind, value: CellValue): CellObject | null {
  if (value === undefined || value === '') return null
  if (typeof value === 'number')
    return kind === 'importo' ? { value: value / 100, type: Number, format: '#,##0.00' } : { value, type: Number }
  if (kind === 'giorno') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
  if (kind === 'momento') return { value: new Date(romanClock(value)), type: Date, format: 'dd/mm/yyyy hh:mm' }
  const text = kind === 'periodo' ? value.split('-').reverse().join('/') : value
  return { value: text.replace(UNWRITABLE, '').slice(0, LONGEST_CELL), type: String }
}
