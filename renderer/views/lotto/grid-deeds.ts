import type { BatchItemRow } from '#electron/desk/batch.ts'
import type { CellEdit } from '#electron/desk/batch-line.ts'
import { clipboardCells, edits, filledDown, pastedEdits, type Block } from '#electron/desk/grid-block.ts'
import type { AnySheet } from '#core/service/define.ts'
import type { OpenBatch } from '#renderer/stores/open-batch.ts'
import { cellText } from './cell-text.ts'
import type { GridColumn } from './grid-columns.ts'

/** How many columns stand before those that are written into. */
export const HEAD = 2

type Shown = { readonly rows: readonly BatchItemRow[]; readonly columns: readonly GridColumn[] }
type Around = { readonly batch: OpenBatch; readonly sheet: AnySheet }

/** What a block of cells is told to do; each gives the edits that it takes. */
export function blockEdits({ batch, sheet }: Around, shown: () => Shown) {
  const grid = () => ({ rows: shown().rows, columns: shown().columns.map(({ name }) => name) })
  const cellAt = (row: number, column: number) => {
    const [item, field] = [shown().rows[row], shown().columns[column]]
    return item && field && batch.line(item.n).value?.cells[field.name]
  }
  /** Only what is still being written takes anything. */
  const open = (all: readonly CellEdit[]) => {
    const ns = new Set(shown().rows.flatMap(({ n, stand }) => (stand === 'aperta' ? [n] : [])))
    return all.filter(({ n, field }) => ns.has(n) && batch.line(n).value?.cells[field]?.fixed !== true)
  }

  return {
    paste: (text: string, block: Block) => {
      const cells = clipboardCells(text)
      return {
        edits: open(pastedEdits(cells, written(block), grid())),
        /** How many of its rows have no company to go to. */
        beyond: Math.max(0, block.top + cells.length - shown().rows.length),
      }
    },
    fill: (block: Block) => open(filledDown(written(block), grid(), (row, column) => cellAt(row, column)?.value)),
    clear: (block: Block) => open(edits(written(block), grid(), () => ({ text: '' }))),
    /** As a spreadsheet takes it. */
    copied: ({ top, bottom, left, right }: Block) =>
      range(top, bottom)
        .map((row) =>
          range(left, right)
            .map((column) => quoted(textAt(row, column)))
            .join('\t'),
        )
        .join('\r\n'),
  }

  function textAt(row: number, column: number): string {
    const [item, field] = [shown().rows[row], shown().columns[column - HEAD]]
    if (column === 0) return item?.ragioneSociale ?? ''
    return field === undefined ? '' : cellText(sheet, field.name, cellAt(row, column - HEAD))
  }
}

const written = (block: Block): Block => ({
  ...block,
  left: Math.max(0, block.left - HEAD),
  right: Math.max(0, block.right - HEAD),
})

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)
const quoted = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
