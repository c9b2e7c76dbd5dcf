import type { Db } from '#core/store/open.ts'

export const regolarita = (db: Db, p: { azienda: string }) =>
  db
    .selectFrom('regolarita')
    .select(['esito', 'dal', 'al'])
    .where('azienda', '=', p.azienda)
    .orderBy('dal')
    .orderBy('esito')
