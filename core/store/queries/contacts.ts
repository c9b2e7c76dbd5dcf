import { prepared } from '#core/store/prepared.ts'

/** How the company is reached, and how the requester is. */
export const contacts = prepared((db, p: { azienda: string; richiedente: string }) =>
  db
    .selectFrom('contatti')
    .select(['id', 'titolare', 'matricola', 'tipo', 'valore', 'anomalo'])
    .where((where) => where.or([where('azienda', '=', p.azienda), where('titolare', '=', p.richiedente)]))
    .orderBy('id'),
)
