import {
  AliasNode,
  ColumnNode,
  ExpressionWrapper,
  IdentifierNode,
  ReferenceNode,
  sql,
  type AliasedRawBuilder,
  type OperationNode,
  type RawBuilder,
  type SelectionNode,
  type SelectQueryBuilder,
} from 'kysely'
import { speaksPostgres } from './dialect-of.ts'
import type { Db } from './open.ts'
import { columns } from './packed.ts'
import type { Present } from './present.ts'

/** A row whose flags, 0 and 1 in the archive, are what they stand for. */
type Read<Row, Flag> = Present<{ [K in keyof Row]: K extends Flag ? boolean | Extract<Row[K], null> : Row[K] }>

/** Rows that travel inside another row as a text of arrays; `read` names them again, each without its nulls. */
export type Part<Row, Flag = never> = {
  readonly json: RawBuilder<string>
  readonly read: (rows: string) => readonly Read<Row, Flag>[]
}

/** Makes sub-selects parts of a select around them. Rows are arrays, since names would be most of the text. */
export function partsOf(db: Db) {
  const textOf = speaksPostgres(db) ? inPostgres : inSqlite
  return <DB, TB extends keyof DB, Row, const Flag extends keyof Row & string = never>(
    query: SelectQueryBuilder<DB, TB, Row>,
    flags: readonly Flag[] = [],
  ): Part<Row, Flag> => {
    const names = selectionsOf(query).map(nameOf)
    const read = columns(names.map((name) => (flags.some((flag) => flag === name) ? `${name}?` : name)))
    return { json: textOf(query, names), read: (rows) => read(rows) as readonly Read<Row, Flag>[] }
  }
}

type Query<DB, TB extends keyof DB, Row> = SelectQueryBuilder<DB, TB, Row>

function inSqlite<DB, TB extends keyof DB, Row>(query: Query<DB, TB, Row>, names: readonly string[]) {
  const values = sql.join(names.map((name) => sql.ref(`part.${name}`)))
  return sql<string>`(select json_group_array(json_array(${values})) from ${query} as part)`
}

/** No order is promised from a sub-select: it stands in the aggregate. No line breaks between rows, which `json_agg` puts there. */
function inPostgres<DB, TB extends keyof DB, Row>(query: Query<DB, TB, Row>) {
  const values = sql.join(selectionsOf(query).map(({ selection }) => expression(bare(selection))))
  const order = sql.join((query.toOperationNode().orderBy?.items ?? []).map(expression))
  const rows = query
    .clearSelect()
    .clearOrderBy()
    .select(sql<string>`string_agg(json_build_array(${values})::text, ',' order by ${order})`.as('rows'))
  return sql<string>`'[' || coalesce(${rows}, '') || ']'`
}

const expression = (node: OperationNode) => new ExpressionWrapper(node)

function bare(selection: SelectionNode['selection']): OperationNode {
  return AliasNode.is(selection) ? selection.node : selection
}

/** All parts as columns of one row, by name: a whole dossier is then one row. */
export function together<Name extends string>(
  parts: Readonly<Record<Name, Pick<Part<unknown>, 'json'>>>,
): readonly AliasedRawBuilder<string, Name>[] {
  return (Object.keys(parts) as Name[]).map((name) => parts[name].json.as(name))
}

function selectionsOf<DB, TB extends keyof DB, Row>(query: Query<DB, TB, Row>): readonly SelectionNode[] {
  return query.toOperationNode().selections ?? []
}

function nameOf({ selection }: SelectionNode): string {
  if (AliasNode.is(selection) && IdentifierNode.is(selection.alias)) return selection.alias.name
  if (ReferenceNode.is(selection) && ColumnNode.is(selection.column)) return selection.column.column.name
  if (ColumnNode.is(selection)) return selection.column.name
  throw new TypeError(`A part must name its columns: ${selection.kind}`)
}
