import type { Db } from '#core/store/open.ts'

export const company = (db: Db, p: { azienda: string }) =>
  db
    .selectFrom('aziende as questa')
    .select([
      'questa.codice_fiscale',
      'questa.ragione_sociale',
      'questa.partita_iva',
      'questa.natura_giuridica',
      'questa.pec',
    ])
    .select(['questa.iscritta_ri', 'questa.rea', 'questa.procedura_concorsuale', 'questa.inizio_attivita'])
    .where('questa.codice_fiscale', '=', p.azienda)
