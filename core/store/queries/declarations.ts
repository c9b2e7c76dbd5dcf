import type { Db } from '#core/store/open.ts'
import { positionsOf } from './positions-of.ts'

/** The monthly UniEmens of the months from `da` on. */
export const declarations = (db: Db, p: { azienda: string; da: string }) =>
  positionsOf(db, p)
    .innerJoin('denunce as d', 'd.matricola', 'p.matricola')
    .select(['d.matricola', 'd.periodo', 'd.forza', 'd.lavoratori', 'd.provvisoria', 'd.variata_il as variataIl'])
    .where('d.periodo', '>=', p.da)
    .orderBy('p.matricola')
    .orderBy('d.periodo')
