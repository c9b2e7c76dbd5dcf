import type { Db } from '#core/store/open.ts'

export const positions = (db: Db, p: { azienda: string }) =>
  db
    .selectFrom('posizioni')
    .select(['matricola', 'sede', 'csc', 'stato', 'dal'])
    .where('azienda', '=', p.azienda)
    .orderBy('matricola')

/** Every state the positions have been in, oldest first. */
export const positionStates = (db: Db, p: { azienda: string }) =>
  db
    .selectFrom('posizioni as p')
    .innerJoin('stati_posizione as s', 's.matricola', 'p.matricola')
    .select(['p.matricola', 's.stato', 's.dal'])
    .where('p.azienda', '=', p.azienda)
    .orderBy('p.matricola')
    .orderBy('s.dal')

/** The codici autorizzazione of the positions. */
export const positionCodes = (db: Db, p: { azienda: string }) =>
  db
    .selectFrom('posizioni as p')
    .innerJoin('autorizzazioni as c', 'c.matricola', 'p.matricola')
    .select(['p.matricola', 'c.codice', 'c.dal', 'c.al'])
    .where('p.azienda', '=', p.azienda)
    .orderBy('p.matricola')
    .orderBy('c.codice')
    .orderBy('c.dal')
