import { lately } from '#core/kernel/lately.ts'

/** A list of like things: their names once, then only values. A name that ends with `?` is of yes and no, kept as 1 and 0. */
type Packed = { readonly names: readonly string[]; readonly rows: readonly unknown[][] }

/** The very text that a list was read from: a decision keeps it as it is, instead of writing it once more. */
const packedTexts = new WeakMap<readonly unknown[], string>()

/** How the columns of a query are read: their rows are a JSON text of arrays. */
export function columns(names: readonly string[]): (rows: string) => readonly object[] {
  const head = `{"names":${JSON.stringify(names)},"rows":`
  return (rows) => {
    if (rows === '[]') return []
    const text = `${head}${rows}}`
    return rows.length < LONG ? listIn(text) : recentListIn(text)
  }
}

/** Characters from which a list is worth being recognised: it is read often, and its text says all there is to know of it. */
const LONG = 256
const RECENT = 1_000 // lists

const recentListIn = lately(RECENT, listIn)

function listIn(text: string): readonly object[] {
  const list = Object.freeze(rowsOf(JSON.parse(text) as Packed))
  packedTexts.set(list, text)
  return list
}

/** A list as JSON: packed when it is as it was read. */
export function textOf(list: readonly unknown[]): string {
  return packedTexts.get(list) ?? JSON.stringify(list)
}

/** A value as it was before it became the JSON of `textOf`. */
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

type Reading = { readonly name: string; readonly isFlag: boolean }

const readingOf = lately(RECENT, (name: string): Reading => {
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
