import { sql } from 'kysely'
import { speaksPostgres } from '#core/store/dialect-of.ts'
import type { Db } from '#core/store/open.ts'

type Parameters = { azienda: string; richiedente: string; oggi: string }

// Not `is null`: the index by company would be taken for it, and walked through all that hold for every company.
const everywhere = sql<boolean>`coalesce(azienda, '') = ''`

/** How the company is reached; and how its delegati of today and the requester are, wherever they act. */
export const contacts = (db: Db, p: Parameters) =>
  (speaksPostgres(db) ? eachByItsIndex(db, p) : inOneGo(db, p))
    .select(['id', 'titolare', 'matricola', 'tipo', 'valore'])
    // One that nobody complained of says nothing.
    .select((eb) => eb.fn<1 | null>('nullif', ['anomalo', eb.lit(0)]).as('anomalo'))
    .orderBy('id')

const inOneGo = (db: Db, p: Parameters) =>
  db
    .selectFrom('contatti')
    .where((where) =>
      where.or([
        where('azienda', '=', p.azienda),
        where.and([where('titolare', '=', p.richiedente), everywhere]),
        where.and([sql<boolean>`titolare in ${delegati(db, p)}`, everywhere]),
      ]),
    )

/**
 * PostgreSQL goes by an index for an alternative only through a map of rows, which is made for each company. Who acts is one value,
 * made once; and no contact is in both.
 */
const eachByItsIndex: typeof inOneGo = (db, p) => {
  const who = sql`array(select ${p.richiedente}::text union all ${delegati(db, p)})`
  const all = db.selectFrom('contatti').selectAll().where('azienda', '=', p.azienda)
  const ofThem = db
    .selectFrom('contatti')
    .selectAll()
    .where(sql<boolean>`titolare = any(${who})`)
    .where(everywhere)
  return db.selectFrom(all.unionAll(ofThem).as('contatti'))
}

const delegati = (db: Db, { azienda, oggi }: Parameters) =>
  db
    .selectFrom('posizioni as p')
    .innerJoin('deleghe as d', 'd.matricola', 'p.matricola')
    .select('d.delegato')
    .where('p.azienda', '=', azienda)
    .where('d.dal', '<=', oggi)
    .where((where) => where.or([where('d.al', 'is', null), where('d.al', '>', oggi)]))
