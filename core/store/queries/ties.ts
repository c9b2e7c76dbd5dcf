import type { Db } from '#core/store/open.ts'

type Parameters = { azienda: string; soggetto: string }

/** The positions of a company that is known; one row without any when it has none. */
export const companyPositions = (db: Db, p: { azienda: string }) =>
  db
    .selectFrom('aziende as a')
    .leftJoin('posizioni as p', 'p.azienda', 'a.codice_fiscale')
    .select('p.matricola')
    .where('a.codice_fiscale', '=', p.azienda)
    .orderBy('p.matricola')

/** The deleghe that somebody holds on the positions of a company. */
export const delegheHeld = (db: Db, p: Parameters) =>
  db
    .selectFrom('deleghe as d')
    .innerJoin('posizioni as p', 'p.matricola', 'd.matricola')
    .select(['d.id', 'd.matricola', 'd.tipo', 'd.delegato', 'd.dal', 'd.al'])
    .where('d.delegato', '=', p.soggetto)
    .where('p.azienda', '=', p.azienda)

/** The deleghe that somebody shares by a sub-delega, each with it. */
export const delegheShared = (db: Db, p: Parameters) =>
  db
    .selectFrom('posizioni as p')
    .innerJoin('deleghe as d', 'd.matricola', 'p.matricola')
    .innerJoin('subdeleghe as s', 's.delega', 'd.id')
    .select(['d.id', 'd.matricola', 'd.tipo', 'd.delegato', 'd.dal', 'd.al'])
    .select(['s.id as sub', 's.dal as subDal', 's.al as subAl'])
    .where('p.azienda', '=', p.azienda)
    .where('s.delegato', '=', p.soggetto)

/** What somebody is, or was, to a company. */
export const relationsOfPerson = (db: Db, p: Parameters) =>
  db
    .selectFrom('soggetti_collegati')
    .select(['id', 'matricola', 'relazione', 'codice_fiscale as codiceFiscale', 'cognome', 'nome', 'dal', 'al'])
    .where('azienda', '=', p.azienda)
    .where('codice_fiscale', '=', p.soggetto)

export const positionOfSede = (db: Db, p: { azienda: string; sede: string }) =>
  db.selectFrom('posizioni').select('matricola').where('azienda', '=', p.azienda).where('sede', '=', p.sede).limit(1)
