/** A row without its nulls: in the domain what is not known is absent. */
export type Present<Row> = {
  readonly [K in keyof Row as null extends Row[K] ? never : K]: Row[K]
} & { readonly [K in keyof Row as null extends Row[K] ? K : never]?: NonNullable<Row[K]> }

export function present<Row extends object>(row: Row): Present<Row> {
  const there: Record<string, unknown> = {}
  for (const name in row) if (row[name] !== null) there[name] = row[name]
  return there as Present<Row>
}

/** Rows by the value that ties them to their parent, in their order. */
export function grouped<Row>(rows: readonly Row[], parent: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(parent(row))
    if (group) group.push(row)
    else groups.set(parent(row), [row])
  }
  return groups
}
