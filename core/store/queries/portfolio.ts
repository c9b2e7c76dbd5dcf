import { sql } from 'kysely'
import { RAPPRESENTANZA } from '#core/domain/titolo.ts'
import type { PortfolioQuery } from '#core/engine/portfolio.ts'
import type { Db } from '#core/store/open.ts'

/**
 * The company of a position. The empty text keeps the planner from walking, for each delega, all companies after the cursor: a
 * database that has no figures of its tables yet takes that for the shorter way.
 */
const itsCompany = sql<string>`p.azienda || ''`

/** Companies on whose positions somebody is or was delegato, directly or below, that he represents, or that he is. */
export const portfolio = (db: Db, { who, oggi, after, limit }: PortfolioQuery) =>
  db
    .selectFrom('deleghe as d')
    .innerJoin('posizioni as p', 'p.matricola', 'd.matricola')
    .select('p.azienda')
    .where('d.delegato', '=', who)
    .where('d.dal', '<=', oggi)
    .where(itsCompany, '>', after)
    .union(
      db
        .selectFrom('subdeleghe as s')
        .innerJoin('deleghe as d', 'd.id', 's.delega')
        .innerJoin('posizioni as p', 'p.matricola', 'd.matricola')
        .select('p.azienda')
        .where('s.delegato', '=', who)
        .where('s.dal', '<=', oggi)
        .where(itsCompany, '>', after),
    )
    .union(
      db
        .selectFrom('soggetti_collegati as c')
        .select('c.azienda')
        .where('c.codice_fiscale', '=', who)
        .where('c.relazione', 'in', RAPPRESENTANZA)
        .where('c.dal', '<=', oggi)
        .where('c.azienda', '>', after),
    )
    .union(
      db
        .selectFrom('aziende as a')
        .select('a.codice_fiscale as azienda')
        .where('a.codice_fiscale', '=', who)
        .where('a.codice_fiscale', '>', after),
    )
    .orderBy('azienda')
    .limit(limit)
