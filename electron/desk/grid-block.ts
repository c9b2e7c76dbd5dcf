import type { CellEdit } from './batch-line.ts'

/** A rectangle of cells, ends included, by place in the grid. */
export type Block = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** The rectangle between two cells, whichever comes first. */
export function blockBetween(one: readonly [number, number], other: readonly [number, number]): Block {
  const [top, bottom] = [one[0], other[0]].sort((a, b) => a - b) as [number, number]
  const [left, right] = [one[1], other[1]].sort((a, b) => a - b) as [number, number]
  return { top, left, bottom, right }
}

/** A cell, quoted or plain, and what ends it: a tab, the end of a row, or the end of it all. */
const CELL = /(?:"((?:[^"]|"")*)"(?=\t|[\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy

/** Reads what a spreadsheet puts on the clipboard: tabs between cells, quoted ones may hold tabs and new lines. */
export function clipboardCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const found of text.replace(/(?:\r\n|\r|\n)$/, '').matchAll(CELL)) {
    rows.at(-1)?.push(cellText(found))
    if (found[3] === '') break
    if (found[3] !== '\t') rows.push([]) // a sheet ends its last row too: that end was taken away
  }
  return rows
}

/** Whether there is but one cell in it. */
export function isOneCell(text: string): boolean {
  const [first, ...others] = clipboardCells(text)
  return others.length === 0 && (first?.length ?? 0) <= 1
}

const cellText = ([, quoted, plain = '']: RegExpExecArray): string => quoted?.replaceAll('""', '"') ?? plain

type Grid = {
  /** The companies, by place in the grid. */
  readonly rows: readonly { readonly n: number }[]
  /** The names of the fields, by place in the grid. */
  readonly columns: readonly string[]
}

/**
 * The edits that a pasted block asks for: from the first chosen cell on, or over all the chosen ones when they are a
 * whole number of times the block. What falls outside the grid is not there to be written.
 */
export function pastedEdits(
  block: readonly (readonly string[])[],
  { top, left, bottom, right }: Block,
  grid: Grid,
): readonly CellEdit[] {
  const high = block.length
  const wide = Math.max(...block.map((row) => row.length))
  const [rows, columns] = [bottom - top + 1, right - left + 1]
  const isFill = rows % high === 0 && columns % wide === 0
  return edits(
    { top, left, bottom: top + (isFill ? rows : high) - 1, right: left + (isFill ? columns : wide) - 1 },
    grid,
    (row, column) => {
      const text = block[(row - top) % high]?.[(column - left) % wide]
      return text === undefined ? undefined : { text }
    },
  )
}

/** The edits that repeat the first chosen row in the others; with one row alone, the one above it. */
export function filledDown(
  block: Block,
  grid: Grid,
  answerAt: (row: number, column: number) => CellEdit['answer'],
): readonly CellEdit[] {
  const source = block.top === block.bottom ? block.top - 1 : block.top
  if (source < 0) return []
  return edits({ ...block, top: source + 1 }, grid, (_, column) => ({ answer: answerAt(source, column) ?? null }))
}

/** One edit for each cell of a block that is in the grid and has something to write. */
export function edits(
  { top, left, bottom, right }: Block,
  { rows, columns }: Grid,
  write: (row: number, column: number) => Pick<CellEdit, 'text' | 'answer'> | undefined,
): readonly CellEdit[] {
  const all: CellEdit[] = []
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) {
      const [company, field] = [rows[row], columns[column]]
      const written = company && field !== undefined ? write(row, column) : undefined
      if (company && field !== undefined && written) all.push({ n: company.n, field, ...written })
    }
  return all
}
