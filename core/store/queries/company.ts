import { prepared } from '#core/store/prepared.ts'

export const company = prepared((db, p: { azienda: string }) =>
  db
    .selectFrom('aziende')
    .select([
      'codice_fiscale',
      'ragione_sociale',
      'partita_iva',
      'natura_giuridica',
      'iscritta_ri',
      'rea',
      'procedura_concorsuale',
      'pec',
    ])
    .where('codice_fiscale', '=', p.azienda),
)
