import {
  AliasNode,
  ColumnNode,
  IdentifierNode,
  ReferenceNode,
  sql,
  type AliasedRawBuilder,
  type RawBuilder,
  type SelectionNode,
  type SelectQueryBuilder,
} from 'kysely'
import { columns } from './packed.ts'
import type { Present } from './present.ts'

/** A row whose flags, 0 and 1 in the archive, are what they stand for. */
type Read<Row, Flag> = Present<{ [K in keyof Row]: K extends Flag ? boolean | Extract<Row[K], null> : Row[K] }>

/** Rows that travel inside another row as a text of arrays; `read` names them again, each without its nulls. */
export type Part<Row, Flag = never> = {
  readonly json: RawBuilder<string>
  readonly read: (rows: string) => readonly Read<Row, Flag>[]
}

/** Makes a sub-select a part of the select around it. Rows are arrays, since names would be most of the text. */
export function part<DB, TB extends keyof DB, Row, const Flag extends keyof Row & string = never>(
  query: SelectQueryBuilder<DB, TB, Row>,
  flags: readonly Flag[] = [],
): Part<Row, Flag> {
  const names = (query.toOperationNode().selections ?? []).map(nameOf)
  const values = sql.join(names.map((name) => sql.ref(`part.${name}`)))
  const read = columns(names.map((name) => (flags.some((flag) => flag === name) ? `${name}?` : name)))
  return {
    json: sql<string>`(select json_group_array(json_array(${values})) from ${query} as part)`,
    read: (rows) => read(rows) as readonly Read<Row, Flag>[],
  }
}

/** All parts as columns of one row, by name: a whole dossier is then one row. */
export function together<Name extends string>(
  parts: Readonly<Record<Name, Pick<Part<unknown>, 'json'>>>,
): readonly AliasedRawBuilder<string, Name>[] {
  return (Object.keys(parts) as Name[]).map((name) => parts[name].json.as(name))
}

function nameOf({ selection }: SelectionNode): string {
  if (AliasNode.is(selection) && IdentifierNode.is(selection.alias)) return selection.alias.name
  if (ReferenceNode.is(selection) && ColumnNode.is(selection.column)) return selection.column.column.name
  if (ColumnNode.is(selection)) return selection.column.name
  throw new TypeError(`A part must name its columns: ${selection.kind}`)
}
