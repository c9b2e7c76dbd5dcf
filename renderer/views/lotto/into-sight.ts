import type { Place } from './grid-keys.ts'

/** How wide the column of the company is, which stays at the edge, and that of what is foreseen of it; in px. */
export const WIDE = [232, 320] as const

/** What of a grid is seen, in px of its contents; the head of the columns stands over the first `head` of them. */
export type Sight = {
  readonly top: number
  readonly left: number
  readonly height: number
  readonly width: number
  readonly head: number
}

/** Rows of one height, and how wide the columns are that are written into. */
export type Cells = { readonly row: number; readonly widths: readonly number[] }

/** Where to scroll so that a cell is seen whole; nothing moves that need not. Reckoned, for asking the page would have it laid out twice. */
export function intoSight({ row, column }: Place, cells: Cells, sight: Sight): Pick<Sight, 'top' | 'left'> {
  const end = sight.head + (row + 1) * cells.row
  const top = nearest(sight.top, end - sight.height, row * cells.row)
  if (column === 0) return { top, left: sight.left }
  const [company, foreseen] = WIDE
  const before = [foreseen, ...cells.widths].slice(0, column - 1).reduce((sum, width) => sum + width, 0)
  const width = column === 1 ? foreseen : (cells.widths[column - 2] ?? 0)
  return { top, left: nearest(sight.left, company + before + width - sight.width, before) }
}

/** What is too large to be seen whole is seen from its beginning. */
const nearest = (now: number, least: number, most: number) => Math.min(most, Math.max(least, now))
