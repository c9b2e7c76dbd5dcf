import type { Db } from '#core/store/open.ts'

/** How the company is reached, and how the requester is. */
export const contacts = (db: Db, p: { azienda: string; richiedente: string }) =>
  db
    .selectFrom('contatti')
    .select(['id', 'titolare', 'matricola', 'tipo', 'valore'])
    // One that nobody complained of says nothing.
    .select((eb) => eb.fn<1 | null>('nullif', ['anomalo', eb.lit(0)]).as('anomalo'))
    .where((where) => where.or([where('azienda', '=', p.azienda), where('titolare', '=', p.richiedente)]))
    .orderBy('id')
