import { sql } from 'kysely'
import type { Db } from '#core/store/open.ts'

type Parameters = { soggetto: string; aziende: readonly string[] }

/** The positions of those companies that are known; of one that has none, one row without any. */
export const companyPositions = (db: Db, p: { aziende: readonly string[] }) =>
  db
    .selectFrom('aziende as a')
    .leftJoin('posizioni as p', 'p.azienda', 'a.codice_fiscale')
    .select(['a.codice_fiscale as azienda', 'p.matricola'])
    .where('a.codice_fiscale', 'in', p.aziende)
    .orderBy('p.matricola')

/**
 * The deleghe that somebody holds on positions of those companies. They are come to by the positions, hence the empty text: an
 * intermediario of thousands of companies is asked about a few, and the index of who holds a delega would go through all of his.
 */
export const delegheHeld = (db: Db, p: Parameters) =>
  db
    .selectFrom('posizioni as p')
    .innerJoin('deleghe as d', 'd.matricola', 'p.matricola')
    .select(['p.azienda', 'd.id', 'd.matricola', 'd.tipo', 'd.delegato', 'd.dal', 'd.al'])
    .where('p.azienda', 'in', p.aziende)
    .where(sql<string>`d.delegato || ''`, '=', p.soggetto)

/** The deleghe that somebody shares by a sub-delega, each with it. */
export const delegheShared = (db: Db, p: Parameters) =>
  db
    .selectFrom('posizioni as p')
    .innerJoin('deleghe as d', 'd.matricola', 'p.matricola')
    .innerJoin('subdeleghe as s', 's.delega', 'd.id')
    .select(['p.azienda', 'd.id', 'd.matricola', 'd.tipo', 'd.delegato', 'd.dal', 'd.al'])
    .select(['s.id as sub', 's.dal as subDal', 's.al as subAl'])
    .where('p.azienda', 'in', p.aziende)
    .where('s.delegato', '=', p.soggetto)

/** What somebody is, or was, to those companies. */
export const relationsOfPerson = (db: Db, p: Parameters) =>
  db
    .selectFrom('soggetti_collegati')
    .select([
      'azienda',
      'id',
      'matricola',
      'relazione',
      'codice_fiscale as codiceFiscale',
      'cognome',
      'nome',
      'dal',
      'al',
    ])
    .where('azienda', 'in', p.aziende)
    .where('codice_fiscale', '=', p.soggetto)

export const positionOfSede = (db: Db, p: { azienda: string; sede: string }) =>
  db.selectFrom('posizioni').select('matricola').where('azienda', '=', p.azienda).where('sede', '=', p.sede).limit(1)
