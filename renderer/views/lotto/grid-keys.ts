/** A cell by its place: the row and the column on the screen. */
export type Place = { readonly row: number; readonly column: number }
export type Size = { readonly rows: number; readonly columns: number; readonly page: number }

/** What a key means on a grid of cells; `undefined` leaves it to the page. */
export type GridMove =
  | { readonly move: 'to'; readonly place: Place; readonly extend: boolean }
  | { readonly move: 'edit'; readonly typed?: string }
  | { readonly move: 'clear' | 'undo' | 'redo' | 'fill' | 'all' | 'leave' | 'drop' }

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

const STEPS: Readonly<Record<string, (place: Place, size: Size) => Place>> = {
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  PageUp: ({ row, column }, { page }) => ({ row: row - page, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
}

const HELD: Readonly<Record<string, 'undo' | 'redo' | 'fill' | 'all' | 'drop'>> = {
  ...{ z: 'undo', y: 'redo', d: 'fill', a: 'all' },
  ...{ delete: 'drop', backspace: 'drop' },
}

const DEEDS: Readonly<Record<string, GridMove>> = {
  Enter: { move: 'edit' },
  F2: { move: 'edit' },
  Delete: { move: 'clear' },
  Backspace: { move: 'clear' },
  Escape: { move: 'leave' },
}

export function gridMove(key: Key, at: Place, size: Size): GridMove | undefined {
  if (key.altKey || size.rows === 0) return undefined
  return key.ctrlKey || key.metaKey ? held(key, at, size) : plain(key, at, size)
}

function plain(key: Key, at: Place, size: Size): GridMove | undefined {
  if (key.key === 'Tab') return tabbed(key, at, size)
  const step = STEPS[key.key]
  if (step) return { move: 'to', place: inside(step(at, size), size), extend: key.shiftKey }
  return DEEDS[key.key] ?? (key.key.length === 1 ? { move: 'edit', typed: key.key } : undefined)
}

function held({ key, shiftKey }: Key, at: Place, size: Size): GridMove | undefined {
  if (key === 'Home') return { move: 'to', place: { row: 0, column: at.column }, extend: shiftKey }
  if (key === 'End') return { move: 'to', place: { row: size.rows - 1, column: at.column }, extend: shiftKey }
  const move = HELD[key.toLowerCase()]
  if (move === 'undo' && shiftKey) return { move: 'redo' }
  return move && { move }
}

/** Tab goes from cell to cell along the row and on to the next one; past the last cell, and before the first, it leaves the grid. */
function tabbed({ shiftKey }: Key, { row, column }: Place, { rows, columns }: Size): GridMove | undefined {
  const at = row * columns + column + (shiftKey ? -1 : 1)
  if (at < 0 || at >= rows * columns) return undefined
  return { move: 'to', place: { row: Math.floor(at / columns), column: at % columns }, extend: false }
}

export function inside({ row, column }: Place, { rows, columns }: Pick<Size, 'rows' | 'columns'>): Place {
  return { row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) }
}
