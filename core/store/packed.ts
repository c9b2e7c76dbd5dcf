import { lately } from '#core/kernel/lately.ts'
import { compositesIn } from './composites.ts'
import type { Piece } from './piece.ts'

/**
 * A list of like things: their names once, then only values, in arrays or in the text that PostgreSQL made of them. A name that ends
 * with `?` is of yes and no, kept as 1 and 0; in a text, one that ends with `#` is of numbers.
 */
type Packed = { readonly names: readonly string[] } & (
  { readonly rows: readonly (readonly unknown[])[] } | { readonly text: string }
)

/** What the rows of a query are: a JSON text of arrays, or composite values. */
export type Form = 'json' | 'composites'

/** A list as JSON, and the piece it may be: each found out once for a list that nobody can change. */
export type Written = { readonly text: string; piece?: Piece }

const NONE: readonly never[] = Object.freeze([])

/** What was read, with its text: a decision keeps it in that very text, instead of writing it once more. */
const writings = new WeakMap<readonly unknown[], Written>()

/** How the columns of a query are read, whose rows come in that form. */
export function columns(names: readonly string[], form: Form): (rows: string) => readonly object[] {
  const head = `{"names":${JSON.stringify(names)},`
  const { none, packed, written } = FORMS[form]
  return (rows) => {
    if (rows === none) return NONE
    const read = Object.freeze(rowsOf({ names, ...packed(rows) }))
    writings.set(read, { text: `${head}${written(rows)}}` })
    return read
  }
}

const FORMS = {
  json: {
    none: '[]',
    packed: (rows: string) => ({ rows: JSON.parse(rows) as unknown[][] }),
    written: (rows: string) => `"rows":${rows}`,
  },
  composites: {
    none: '',
    packed: (text: string) => ({ text }),
    written: (rows: string) => `"text":${JSON.stringify(rows)}`,
  },
} as const

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
  return typeof value === 'object' && value !== null && 'names' in value && ('rows' in value || 'text' in value)
}

function rowsOf({ names, ...of }: Packed): readonly object[] {
  const readings = names.map(readingOf)
  const rows = 'text' in of ? compositesIn(of.text) : of.rows
  return rows.map((values) => Object.freeze(named(readings, values)))
}

const COLUMNS = 500

type Reading = { readonly name: string; readonly read: (value: unknown) => unknown }

const KINDS: Readonly<Record<string, Reading['read']>> = {
  '?': (value) => value === 1 || value === '1',
  '#': Number,
}
const asItIs: Reading['read'] = (value) => value

const readingOf = lately(COLUMNS, (name: string): Reading => {
  const read = KINDS[name.slice(-1)]
  return read === undefined ? { name, read: asItIs } : { name: name.slice(0, -1), read }
})

/** The values by name; what is not known is absent. */
function named(readings: readonly Reading[], values: readonly unknown[]): object {
  const row: Record<string, unknown> = {}
  for (let at = 0; at < readings.length; at++) {
    const value = values[at]
    const { name, read } = readings[at] as Reading
    if (value !== null) row[name] = read(value)
  }
  return row
}
