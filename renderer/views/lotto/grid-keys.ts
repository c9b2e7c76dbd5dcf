import { askedOf, withoutShift, type Press, type ShortcutsIn } from '#electron/desk/shortcuts.ts'

/** A cell by its place: the row and the column on the screen. */
export type Place = { readonly row: number; readonly column: number }
export type Size = { readonly rows: number; readonly columns: number; readonly page: number }

/** What a key means on a grid of cells; `undefined` leaves it to the page. */
export type GridMove =
  | { readonly move: 'to'; readonly place: Place; readonly extend: boolean }
  | { readonly move: 'edit'; readonly typed?: string }
  | { readonly move: 'clear' | 'undo' | 'redo' | 'fill' | 'all' | 'leave' | 'drop' }

type Id = ShortcutsIn<'lotto'>
type Step = (place: Place, size: Size) => Place

const STEPS = {
  cellBelow: ({ row, column }) => ({ row: row + 1, column }),
  cellAbove: ({ row, column }) => ({ row: row - 1, column }),
  cellRight: ({ row, column }) => ({ row, column: column + 1 }),
  cellLeft: ({ row, column }) => ({ row, column: column - 1 }),
  cellsDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  cellsUp: ({ row, column }, { page }) => ({ row: row - page, column }),
  rowStart: ({ row }) => ({ row, column: 0 }),
  rowEnd: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  topRow: ({ column }) => ({ row: 0, column }),
  bottomRow: ({ column }, { rows }) => ({ row: rows - 1, column }),
} as const satisfies Partial<Record<Id, Step>>
const TABS = { nextCell: 1, previousCell: -1 } as const

const DEEDS: Readonly<Record<Exclude<Id, keyof typeof STEPS | keyof typeof TABS>, GridMove>> = {
  editCell: { move: 'edit' },
  clearCell: { move: 'clear' },
  fillDown: { move: 'fill' },
  undoCell: { move: 'undo' },
  redoCell: { move: 'redo' },
  chooseCells: { move: 'all' },
  leaveCells: { move: 'leave' },
  dropRow: { move: 'drop' },
}

const idsOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & Id)[]
const [TAB_IDS, STEP_IDS, DEED_IDS] = [idsOf(TABS), idsOf(STEPS), idsOf(DEEDS)]

/** Shift chooses the cells that a step goes over; a letter begins to write. */
export function gridMove(press: Press, at: Place, size: Size): GridMove | undefined {
  if (size.rows === 0) return undefined
  const tab = askedOf(TAB_IDS, press)
  if (tab) return tabbed(TABS[tab], at, size)
  const step = askedOf(STEP_IDS, withoutShift(press))
  if (step) return { move: 'to', place: inside(STEPS[step](at, size), size), extend: press.shiftKey }
  const deed = askedOf(DEED_IDS, press)
  return deed ? DEEDS[deed] : typedBy(press)
}

function typedBy({ key, ctrlKey, metaKey, altKey }: Press): GridMove | undefined {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey ? { move: 'edit', typed: key } : undefined
}

/** Tab goes from cell to cell along the row and on to the next one; past the last cell, and before the first, it leaves the grid. */
function tabbed(way: 1 | -1, { row, column }: Place, { rows, columns }: Size): GridMove | undefined {
  const at = row * columns + column + way
  if (at < 0 || at >= rows * columns) return undefined
  return { move: 'to', place: { row: Math.floor(at / columns), column: at % columns }, extend: false }
}

export function inside({ row, column }: Place, { rows, columns }: Pick<Size, 'rows' | 'columns'>): Place {
  return { row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) }
}
