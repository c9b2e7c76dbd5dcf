import type { CellValue, ColumnKind, Listing } from '#electron/desk/exports/column.ts'
import { written } from './written.ts'

/** Excel of an Italian system reads `;`, and knows UTF-8 by this mark. */
const SEPARATOR = ';'
const MARK = '\uFEFF'
const END = '\r\n'

/** Begins what a spreadsheet would compute (OWASP, CSV injection): also behind spaces, which some take away. */
const FORMULA = /^[\s\uFEFF]*[=+\-@\t\r\n＝＋－＠]/

/** A list as CSV, a row a piece. */
export async function* csvOf({ headings, rows }: Listing): AsyncGenerator<string> {
  yield MARK + line(headings.map(({ label }) => cell('testo', label)))
  for await (const row of rows()) yield line(row.map((value, at) => cell(headings[at]?.kind ?? 'testo', value)))
}

/** One cell: a number stays a number, and no text is ever taken for a formula. */
export function cell(kind: ColumnKind, value: CellValue): string {
  const text = written(kind, value)
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text
  return /[;"\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function line(cells: readonly string[]): string {
  return cells.join(SEPARATOR) + END
}
