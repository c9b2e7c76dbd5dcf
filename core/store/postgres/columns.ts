import { sql, type RawBuilder } from 'kysely'

/** The columns of rows that travel together, and what each is. */
export type Columns = Readonly<Record<string, 'text' | 'integer' | 'bigint'>>

/** Rows on their way: the values of each column in one text, and the marks between them. */
export type Packed = Readonly<Record<`${string}[]` | Mark, string>>
type Mark = 'end' | 'none'

type Value = string | number | null | undefined
type Row = Readonly<Record<string, Value>>

/**
 * Rows travel as one text for each column: a statement then is the same for any number of them and is prepared once, and the
 * server cuts a text in a third of the time in which it reads rows out of JSON. There is at least one row.
 */
export function columnsOf(columns: Columns) {
  const names = Object.keys(columns)
  return {
    names: sql.raw(names.join(', ')),
    /** The values of a row of `from`, as what they are. */
    values: sql.raw(names.map((name) => (columns[name] === 'text' ? name : `${name}::${columns[name]}`)).join(', ')),
    from: (p: Packed) =>
      sql`unnest(${sql.join(names.map((name) => listed(p[`${name}[]`] ?? '', p)))}) as r(${sql.raw(names.join(', '))})`,
    packed: (rows: readonly object[]): Packed => {
      const texts = names.map((name) => rows.map((row) => textOf((row as Row)[name])))
      const marks = marksBeside(texts)
      const text = (values: readonly (string | undefined)[]) => values.map((one) => one ?? marks.none).join(marks.end)
      return { ...marks, ...Object.fromEntries(names.map((name, at) => [`${name}[]`, text(texts[at] ?? [])])) }
    },
  }
}

/** The server takes an empty text for no values, and here it can only be one that is empty. */
function listed(text: string, { end, none }: Packed): RawBuilder<unknown> {
  return sql`coalesce(nullif(string_to_array(${text}::text, ${end}::text, ${none}::text), '{}'), array[''])`
}

function textOf(value: Value): string | undefined {
  return typeof value === 'number' ? String(value) : (value ?? undefined)
}

/** Marks that no value holds. What they begin with they do not end with, so none is found where a value and a mark meet. */
function marksBeside(texts: readonly (readonly (string | undefined)[])[]): Readonly<Record<Mark, string>> {
  for (let n = 0; ; n += 1) {
    const [end, none] = [`\x1e${n}\x1f`, `\x1f${n}\x1e`]
    const holds = (value: string | undefined) => value !== undefined && (value.includes(end) || value === none)
    if (!texts.some((values) => values.some(holds))) return { end, none }
  }
}
