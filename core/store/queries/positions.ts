import type { Db } from '#core/store/open.ts'
import { positionsOf } from './positions-of.ts'

export const positions = (db: Db, p: { azienda: string }) =>
  positionsOf(db, p).select(['p.matricola', 'p.sede', 'p.csc', 'p.stato', 'p.dal']).orderBy('p.matricola')

/** Every state the positions have been in, oldest first. */
export const positionStates = (db: Db, p: { azienda: string }) =>
  positionsOf(db, p)
    .innerJoin('stati_posizione as s', 's.matricola', 'p.matricola')
    .select(['p.matricola', 's.stato', 's.dal'])
    .orderBy('p.matricola')
    .orderBy('s.dal')

/** The codici autorizzazione of the positions. */
export const positionCodes = (db: Db, p: { azienda: string }) =>
  positionsOf(db, p)
    .innerJoin('autorizzazioni as c', 'c.matricola', 'p.matricola')
    .select(['p.matricola', 'c.codice', 'c.dal', 'c.al'])
    .orderBy('p.matricola')
    .orderBy('c.codice')
    .orderBy('c.dal')
