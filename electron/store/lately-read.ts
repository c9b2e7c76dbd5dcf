import type { Archive } from '#core/store/open.ts'

type Reading<Row> = {
  /** How many rows are remembered: the oldest gives way. */
  readonly limit: number
  readonly keyOf: (row: Row) => string
  readonly read: (keys: readonly string[]) => Promise<readonly Row[]>
}

/**
 * Reads rows by their keys, in the order of these, and remembers them as long as nothing at all is written: whoever
 * types a search sees the same companies with each letter.
 */
export function latelyRead<Row>(archive: Pick<Archive, 'raw' | 'statements'>, { limit, keyOf, read }: Reading<Row>) {
  const kept = new Map<string, Row>()
  let ofVersion: string | undefined
  return async (keys: readonly string[]): Promise<readonly Row[]> => {
    const version = versionOf(archive)
    if (version === undefined) return read(keys)
    if (version !== ofVersion) kept.clear()
    ofVersion = version
    const known = new Map(keys.flatMap((key) => entry(key, kept.get(key))))
    if (known.size === keys.length) return [...known.values()]
    const rows = await read(keys.filter((key) => !known.has(key)))
    // what was read while something was written is of another moment than what was kept
    if (versionOf(archive) !== version) return read(keys)
    for (const row of rows) {
      known.set(keyOf(row), row)
      kept.set(keyOf(row), row)
    }
    for (const oldest of kept.keys()) {
      if (kept.size <= limit) break
      kept.delete(oldest)
    }
    return keys.flatMap((key) => known.get(key) ?? [])
  }
}

const entry = <Row>(key: string, row: Row | undefined): readonly (readonly [string, Row])[] =>
  row === undefined ? [] : [[key, row]]

/** Grows with whatever is written, by this connection or by another one. */
const VERSION = "select data_version || '.' || total_changes() as version from pragma_data_version"

/** Of the whole file as it stands; none in the middle of a transaction, which may still be undone. */
function versionOf({ raw, statements }: Pick<Archive, 'raw' | 'statements'>): string | undefined {
  if (raw.inTransaction) return undefined
  const [row] = statements.prepare(VERSION).all([]) as readonly { readonly version: string }[]
  return row?.version
}
