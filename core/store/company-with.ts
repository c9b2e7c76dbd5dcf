import { sql, type AliasedRawBuilder, type RawBuilder } from 'kysely'
import { speaksPostgres } from './dialect-of.ts'
import type { Db } from './open.ts'
import type { Part } from './part.ts'
import { company } from './queries/company.ts'
import { THIS_POSITION } from './queries/positions-of.ts'

type Parts<Name extends string> = Readonly<Record<Name, Pick<Part<unknown>, 'text' | 'of'>>>

/** The row of a company with these parts as columns, by name: a whole dossier is then one row. */
export function companyWith<Name extends string>(db: Db, p: { azienda: string }, parts: Parts<Name>) {
  const names = Object.keys(parts) as Name[]
  const all = (textOf: (name: Name) => RawBuilder<string>): readonly AliasedRawBuilder<string, Name>[] =>
    names.map((name) => textOf(name).as(name))
  if (!speaksPostgres(db)) return company(db, p).select(all((name) => parts[name].text))
  const ofPositions = names.filter((name) => parts[name].of === 'position')
  const textOf = (name: Name) =>
    parts[name].of === 'position' ? sql.ref<string>(`of_positions.${name}`) : parts[name].text
  const columns = all((name) => sql<string>`coalesce(${textOf(name)}, '')`)
  if (ofPositions.length === 0) return company(db, p).select(columns)
  const beside = positionsBeside(
    db,
    ofPositions.map((name) => [name, parts[name].text] as const),
  )
  return company(db, p)
    .innerJoinLateral(beside.as('of_positions'), (join) => join.onTrue())
    .select(columns)
}

/**
 * The texts of all positions of the company, one after the other: each position is looked for once, and not once for each part;
 * what hangs from it is then found in its order by its index, and need not be sorted. A text that is null is left out.
 */
function positionsBeside(db: Db, texts: readonly (readonly [name: string, text: RawBuilder<string>])[]) {
  const order = sql.ref(`${THIS_POSITION}.matricola`)
  return db
    .selectFrom(sql<object>`posizioni`.as(THIS_POSITION))
    .where(sql.ref(`${THIS_POSITION}.azienda`), '=', sql.ref('questa.codice_fiscale'))
    .select(texts.map(([name, text]) => sql<string>`string_agg(${text}, ',' order by ${order})`.as(name)))
}
