import type { Db } from '#core/store/open.ts'
import { positionsOf } from './positions-of.ts'

/** What was paid from the day `dal` on. */
export const payments = (db: Db, p: { azienda: string; dal: string }) =>
  positionsOf(db, p)
    .innerJoin('versamenti as v', 'v.matricola', 'p.matricola')
    .select(['v.id', 'v.matricola', 'v.sede', 'v.causale', 'v.riscosso_il as riscossoIl', 'v.da', 'v.a'])
    .select(['v.debito', 'v.credito', 'v.contribuente', 'v.rettificato_il as rettificatoIl', 'v.vincolo'])
    .where('v.riscosso_il', '>=', p.dal)
    .orderBy('p.matricola')
    .orderBy('v.riscosso_il')
    .orderBy('v.id')
