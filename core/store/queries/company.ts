import type { Db } from '#core/store/open.ts'

export const company = (db: Db, p: { azienda: string }) =>
  db
    .selectFrom('aziende as a')
    .select(['a.codice_fiscale', 'a.ragione_sociale', 'a.partita_iva', 'a.natura_giuridica', 'a.pec'])
    .select(['a.iscritta_ri', 'a.rea', 'a.procedura_concorsuale', 'a.inizio_attivita'])
    .where('a.codice_fiscale', '=', p.azienda)
