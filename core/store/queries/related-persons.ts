import type { Db } from '#core/store/open.ts'

export const relatedPersons = (db: Db, p: { azienda: string }) =>
  db
    .selectFrom('soggetti_collegati')
    .select(['id', 'matricola', 'relazione', 'codice_fiscale as codiceFiscale', 'cognome', 'nome', 'dal', 'al'])
    .where('azienda', '=', p.azienda)
    .orderBy('dal')
    .orderBy('id')
