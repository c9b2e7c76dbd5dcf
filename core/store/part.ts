import {
  AliasNode,
  ColumnNode,
  IdentifierNode,
  ReferenceNode,
  sql,
  type RawBuilder,
  type SelectionNode,
  type SelectQueryBuilder,
} from 'kysely'
import type { Present } from './present.ts'

/** Rows that travel inside another row as arrays of values; `read` names them again, each without its nulls. */
export type Part<Row> = {
  readonly json: RawBuilder<string>
  readonly read: (rows: readonly unknown[][]) => readonly Present<Row>[]
}

/** Makes a sub-select a part of the select around it. Rows are arrays, since names would be most of the text. */
export function part<DB, TB extends keyof DB, Row>(query: SelectQueryBuilder<DB, TB, Row>): Part<Row> {
  const names = (query.toOperationNode().selections ?? []).map(nameOf)
  const columns = sql.join(names.map((name) => sql.ref(`part.${name}`)))
  return {
    json: sql<string>`(select json_group_array(json_array(${columns})) from ${query} as part)`,
    read: (rows) => rows.map((values) => named(names, values) as Present<Row>),
  }
}

/** All parts as one JSON text, by name: a whole dossier is then one value of one row. */
export function together(parts: Readonly<Record<string, Pick<Part<unknown>, 'json'>>>): RawBuilder<string> {
  const pairs = Object.entries(parts).flatMap(([name, { json }]) => [sql.lit(name), json])
  return sql<string>`json_object(${sql.join(pairs)})`
}

function named(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (let at = 0; at < names.length; at++) {
    const value = values[at]
    if (value !== null) row[names[at] as string] = value
  }
  return row
}

function nameOf({ selection }: SelectionNode): string {
  if (AliasNode.is(selection) && IdentifierNode.is(selection.alias)) return selection.alias.name
  if (ReferenceNode.is(selection) && ColumnNode.is(selection.column)) return selection.column.column.name
  if (ColumnNode.is(selection)) return selection.column.name
  throw new TypeError(`A part must name its columns: ${selection.kind}`)
}
