import { prepared } from '#core/store/prepared.ts'

export const regolarita = prepared((db, p: { azienda: string }) =>
  db
    .selectFrom('regolarita')
    .select(['esito', 'dal', 'al'])
    .where('azienda', '=', p.azienda)
    .orderBy('dal')
    .orderBy('esito'),
)
