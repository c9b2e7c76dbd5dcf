import { lately } from '#core/kernel/lately.ts'
import type { Piece } from './piece.ts'

/** A list of like things: their names once, then only values. A name that ends with `?` is of yes and no, kept as 1 and 0. */
type Packed = { readonly names: readonly string[]; readonly rows: readonly unknown[][] }

/** A list as JSON, and the piece it may be: each found out once for a list that nobody can change. */
export type Written = { readonly text: string; piece?: Piece }

const NONE: readonly never[] = Object.freeze([])

/** What was read, with its text: a decision keeps it in that very text, instead of writing it once more. */
const writings = new WeakMap<readonly unknown[], Written>()

/** How the columns of a query are read: their rows are a JSON text of arrays. */
export function columns(names: readonly string[]): (rows: string) => readonly object[] {
  const head = `{"names":${JSON.stringify(names)},"rows":`
  return (rows) => {
    if (rows === '[]') return NONE
    const read = Object.freeze(rowsOf({ names, rows: JSON.parse(rows) as unknown[][] }))
    writings.set(read, { text: `${head}${rows}}` })
    return read
  }
}

/** A list as it is written: packed when it is as it was read. */
export function writtenOf(list: readonly unknown[]): Written {
  const known = writings.get(list)
  if (known !== undefined) return known
  const written = { text: JSON.stringify(list) }
  if (Object.isFrozen(list)) writings.set(list, written)
  return written
}

/** A value as it was before it became the JSON of `writtenOf`. */
export function unpacked(value: unknown): unknown {
  return isPacked(value) ? rowsOf(value) : value
}

function isPacked(value: unknown): value is Packed {
  return typeof value === 'object' && value !== null && 'names' in value && 'rows' in value
}

function rowsOf({ names, rows }: Packed): readonly object[] {
  const readings = names.map(readingOf)
  return rows.map((values) => Object.freeze(named(readings, values)))
}

const COLUMNS = 500

type Reading = { readonly name: string; readonly isFlag: boolean }

const readingOf = lately(COLUMNS, (name: string): Reading => {
  const isFlag = name.endsWith('?')
  return { name: isFlag ? name.slice(0, -1) : name, isFlag }
})

/** The values by name; what is not known is absent. */
function named(readings: readonly Reading[], values: readonly unknown[]): object {
  const row: Record<string, unknown> = {}
  for (let at = 0; at < readings.length; at++) {
    const value = values[at]
    const { name, isFlag } = readings[at] as Reading
    if (value !== null) row[name] = isFlag ? value === 1 : value
  }
  return row
}
