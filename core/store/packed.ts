/** A list of like things: their names once, then only values. A name that ends with `?` is of yes and no, kept as 1 and 0. */
type Packed = { readonly names: readonly string[]; readonly rows: readonly unknown[][] }

/** How the columns of a query are packed and read. */
export type Columns = {
  /** The list that these rows, a JSON text of arrays, are; its packed text is remembered as long as the list lives. */
  readonly read: (rows: string) => readonly object[]
}

/** The very text that a list was read from: a decision keeps it as it is, instead of writing it once more. */
const packedTexts = new WeakMap<readonly unknown[], string>()

export function columns(names: readonly string[]): Columns {
  const head = `{"names":${JSON.stringify(names)},"rows":`
  const reading = names.map(readingOf)
  return {
    read: (rows) => {
      if (rows === '[]') return []
      const list = (JSON.parse(rows) as unknown[][]).map((values) => named(reading, values))
      packedTexts.set(list, `${head}${rows}}`)
      return list
    },
  }
}

/** A list as JSON: packed when it is as it was read. */
export function textOf(list: readonly unknown[]): string {
  return packedTexts.get(list) ?? JSON.stringify(list)
}

/** A value as it was before it became the JSON of `textOf`. */
export function unpacked(value: unknown): unknown {
  if (!isPacked(value)) return value
  const reading = value.names.map(readingOf)
  return value.rows.map((row) => named(reading, row))
}

function isPacked(value: unknown): value is Packed {
  return typeof value === 'object' && value !== null && 'names' in value && 'rows' in value
}

type Reading = { readonly name: string; readonly isFlag: boolean }

function readingOf(name: string): Reading {
  const isFlag = name.endsWith('?')
  return { name: isFlag ? name.slice(0, -1) : name, isFlag }
}

/** The values by name; what is not known is absent. */
function named(reading: readonly Reading[], values: readonly unknown[]): object {
  const row: Record<string, unknown> = {}
  for (let at = 0; at < reading.length; at++) {
    const value = values[at]
    const { name, isFlag } = reading[at] as Reading
    if (value !== null) row[name] = isFlag ? value === 1 : value
  }
  return row
}
