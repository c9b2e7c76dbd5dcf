import { prepared } from '#core/store/prepared.ts'

export const relatedPersons = prepared((db, p: { azienda: string }) =>
  db
    .selectFrom('soggetti_collegati')
    .select(['id', 'matricola', 'relazione', 'codice_fiscale as codiceFiscale', 'cognome', 'nome', 'dal', 'al'])
    .where('azienda', '=', p.azienda)
    .orderBy('dal')
    .orderBy('id'),
)
