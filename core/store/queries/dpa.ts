import type { Db } from '#core/store/open.ts'
import { positionsOf } from './positions-of.ts'

/** The months declared beforehand, from `da` on. */
export const dpaMonths = (db: Db, p: { azienda: string; da: string }) =>
  positionsOf(db, p)
    .innerJoin('dpa as d', 'd.matricola', 'p.matricola')
    .select(['d.matricola', 'd.mese', 'd.richiesta_il as richiestaIl'])
    .where('d.mese', '>=', p.da)
    .orderBy('p.matricola')
    .orderBy('d.mese')
