/** The values of rows, in their order; what is not known is null. */
export type Values = readonly (string | null)[]

/** Only a value that is empty, or holds one of the signs between values, is between quotes. */
const QUOTED = '"'
/** A value between quotes, in which a quote and a bar are written twice, or one without; and what follows it. */
const VALUE = /(?:"((?:[^"\\]|""|\\\\)*)"|([^",)]*))([,)])/y
const TWICE = /""|\\\\/g

/** Reads rows as PostgreSQL writes `row(…)::text`, one after the other with commas between. */
export function compositesIn(text: string): readonly Values[] {
  return text.includes(QUOTED) ? withQuotes(text) : text.slice(1, -1).split('),(').map(plain)
}

function plain(row: string): Values {
  return row.split(',').map((value) => (value === '' ? null : value))
}

function withQuotes(text: string): readonly Values[] {
  const rows: Values[] = []
  // after the bracket that opens a row
  for (let at = 1; at < text.length; at = VALUE.lastIndex + 2) {
    const row: (string | null)[] = []
    VALUE.lastIndex = at
    for (let ends = ','; ends === ',';) {
      const found = VALUE.exec(text)
      if (found === null) throw new SyntaxError('not a row of the database')
      const [, quoted, bare] = found
      ends = found[3] ?? ''
      row.push(quoted === undefined ? bare || null : quoted.replace(TWICE, (two) => two.charAt(0)))
    }
    rows.push(row)
  }
  return rows
}
