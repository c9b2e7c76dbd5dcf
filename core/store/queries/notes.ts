import type { Db } from '#core/store/open.ts'
import { positionsOf } from './positions-of.ts'

/** The notes still open, however old, and those of the months from `da` on. */
export const notes = (db: Db, p: { azienda: string; da: string }) =>
  positionsOf(db, p)
    .innerJoin('note as n', 'n.matricola', 'p.matricola')
    .select(['n.id', 'n.matricola', 'n.periodo', 'n.data_calcolo as dataCalcolo', 'n.saldo', 'n.tipologia'])
    .select(['n.art1', 'n.sospesa', 'n.cig', 'n.stato', 'n.stato_letto as statoLetto'])
    .where((where) =>
      where.or([
        where('n.periodo', '>=', p.da),
        where('n.stato', 'not in', ['pagata', 'recupero-crediti', 'annullata']),
      ]),
    )
    .orderBy('p.matricola')
    .orderBy('n.periodo')
    .orderBy('n.id')
