import {
  AliasNode,
  ColumnNode,
  ExpressionWrapper,
  IdentifierNode,
  ReferenceNode,
  sql,
  type OperationNode,
  type RawBuilder,
  type SelectionNode,
  type SelectQueryBuilder,
} from 'kysely'
import { speaksPostgres } from './dialect-of.ts'
import type { Db } from './open.ts'
import { columns } from './packed.ts'
import type { Present } from './present.ts'

/** The columns of a row that hold numbers, and what each is: a number, or yes and no as 1 and 0. */
type Kinds<Row> = { readonly [K in keyof Row as NonNullable<Row[K]> extends number ? K : never]: 'number' | 'flag' }

/** A row whose flags are what they stand for. */
type Read<Row, Of> = Present<{ [K in keyof Row]: K extends FlagsOf<Of> ? boolean | Extract<Row[K], null> : Row[K] }>
type FlagsOf<Of> = { [K in keyof Of]: Of[K] extends 'flag' ? K : never }[keyof Of]

/** Rows that travel inside another row as a text; `read` names them again, each without its nulls. */
export type Part<Row, Of = object> = {
  readonly text: RawBuilder<string>
  readonly of: Whose
  readonly read: (rows: string) => readonly Read<Row, Of>[]
}

/** What the rows hang from: a company, or a position of it (`positionsOf`). */
export type Whose = 'company' | 'position'

/** Makes sub-selects parts of a select around them. Rows are without names, which would be most of the text. */
export function partsOf(db: Db, of: Whose) {
  const { textOf, form, marks } = speaksPostgres(db) ? POSTGRES : SQLITE
  return <DB, TB extends keyof DB, Row, const Of extends Kinds<Row>>(
    query: SelectQueryBuilder<DB, TB, Row>,
    ...[kinds]: keyof Kinds<Row> extends never ? [] : [kinds: Of]
  ): Part<Row, Of> => {
    const names = selectionsOf(query).map(nameOf)
    const markOf = (name: string) =>
      marks[(kinds as Readonly<Record<string, keyof typeof marks>> | undefined)?.[name] ?? 'none']
    const read = columns(
      names.map((name) => `${name}${markOf(name)}`),
      form,
    )
    return { text: textOf(query), of, read: (rows) => read(rows) as readonly Read<Row, Of>[] }
  }
}

/** In JSON a number is one, and needs no mark beside its name. */
const SQLITE = { textOf: inSqlite, form: 'json', marks: { none: '', flag: '?', number: '' } } as const
const POSTGRES = { textOf: inPostgres, form: 'composites', marks: { none: '', flag: '?', number: '#' } } as const

type Query<DB, TB extends keyof DB, Row> = SelectQueryBuilder<DB, TB, Row>

/** Each row becomes its text where it stands, in the order of the query: its values are not handed on one by one. */
function inSqlite<DB, TB extends keyof DB, Row>(query: Query<DB, TB, Row>) {
  const rows = query.clearSelect().select(sql<string>`json_array(${valuesOf(query)})`.as('text'))
  return sql<string>`(select coalesce('[' || group_concat(part.text, ',') || ']', '[]') from ${rows} as part)`
}

/**
 * Rows are written in half the time that JSON takes; where there are none the text is null. No order is promised from a
 * sub-select: it stands in the aggregate.
 */
function inPostgres<DB, TB extends keyof DB, Row>(query: Query<DB, TB, Row>) {
  const order = sql.join((query.toOperationNode().orderBy?.items ?? []).map(expression))
  const rows = sql<string>`string_agg(row(${valuesOf(query)})::text, ',' order by ${order})`
  return sql<string>`${query.clearSelect().clearOrderBy().select(rows.as('rows'))}`
}

function valuesOf<DB, TB extends keyof DB, Row>(query: Query<DB, TB, Row>) {
  return sql.join(selectionsOf(query).map(({ selection }) => expression(bare(selection))))
}

const expression = (node: OperationNode) => new ExpressionWrapper(node)

function bare(selection: SelectionNode['selection']): OperationNode {
  return AliasNode.is(selection) ? selection.node : selection
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
