import { lately } from '#core/kernel/lately.ts'

/** A list of like things: their names once, then only values. A name that ends with `?` is of yes and no, kept as 1 and 0. */
type Packed = { readonly names: readonly string[]; readonly rows: readonly unknown[][] }

/** How many lists of a kind are remembered: whoever works on a company asks for its lists again and again. */
const RECENT = 500

/** What lists that nobody can change say as JSON: it is found out once. */
const texts = new WeakMap<readonly unknown[], string>()

const NONE: readonly never[] = Object.freeze([])

/** How the columns of a query are read: their rows are a JSON text of arrays, and the same text is the same list. */
export function columns(names: readonly string[]): (rows: string) => readonly object[] {
  const head = `{"names":${JSON.stringify(names)},"rows":`
  const list = lately(RECENT, (rows: string) => {
    const read = Object.freeze(rowsOf({ names, rows: JSON.parse(rows) as unknown[][] }))
    sources.set(read, { head, rows })
    return read
  })
  return (rows) => (rows === '[]' ? NONE : list(rows))
}

/** What a list was read from: a decision keeps it in that very text, instead of writing it once more. */
const sources = new WeakMap<readonly unknown[], { readonly head: string; readonly rows: string }>()

/** A list as JSON: packed when it is as it was read. */
export function textOf(list: readonly unknown[]): string {
  const known = texts.get(list)
  if (known !== undefined) return known
  const source = sources.get(list)
  const text = source ? `${source.head}${source.rows}}` : JSON.stringify(list)
  if (Object.isFrozen(list)) texts.set(list, text)
  return text
}

/** Makes a list of parts that come with others, each a JSON text; the same texts are the same list. */
export function nested<const Parts extends readonly string[], Row extends object>(
  build: (...parts: Parts) => readonly Row[],
): (...parts: Parts) => readonly Row[] {
  // no line break stands in a JSON text
  const list = lately(RECENT, (parts: string) =>
    Object.freeze(build(...(parts.split('\n') as readonly string[] as Parts)).map((row) => Object.freeze(row))),
  )
  return (...parts) => list(parts.join('\n'))
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
