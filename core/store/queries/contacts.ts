import { sql } from 'kysely'
import { speaksPostgres } from '#core/store/dialect-of.ts'
import type { Db } from '#core/store/open.ts'

type Parameters = { azienda: string; richiedente: string; oggi: string }

// Not `is null`: the index by company would be taken for it, and walked through all that hold for every company.
const everywhere = sql<boolean>`coalesce(azienda, '') = ''`

/** How the company is reached; and how its delegati of today and the requester are, wherever they act. */
export const contacts = (db: Db, p: Parameters) =>
  db
    .selectFrom('contatti')
    .select(['id', 'titolare', 'matricola', 'tipo', 'valore'])
    // One that nobody complained of says nothing.
    .select((eb) => eb.fn<1 | null>('nullif', ['anomalo', eb.lit(0)]).as('anomalo'))
    .where((where) =>
      where.or([
        where('azienda', '=', p.azienda),
        where.and([where('titolare', '=', p.richiedente), everywhere]),
        where.and([isDelegato(db, p), everywhere]),
      ]),
    )
    .orderBy('id')

/** PostgreSQL goes by an index for an alternative only where the other side of it is a value: it is made one, once. */
function isDelegato(db: Db, p: Parameters) {
  return speaksPostgres(db)
    ? sql<boolean>`titolare = any(array(${delegati(db, p)}))`
    : sql<boolean>`titolare in ${delegati(db, p)}`
}

const delegati = (db: Db, { azienda, oggi }: Parameters) =>
  db
    .selectFrom('posizioni as p')
    .innerJoin('deleghe as d', 'd.matricola', 'p.matricola')
    .select('d.delegato')
    .where('p.azienda', '=', azienda)
    .where('d.dal', '<=', oggi)
    .where((where) => where.or([where('d.al', 'is', null), where('d.al', '>', oggi)]))
