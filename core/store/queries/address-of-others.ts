import { prepared } from '#core/store/prepared.ts'

/** A row when the address, in lower case, is another company's PEC or a contact of somebody else. */
export const addressOfOthers = prepared((db, p: { valore: string; azienda: string }) =>
  db
    .selectFrom('aziende')
    .select('codice_fiscale as titolare')
    .where('pec', '=', p.valore)
    .where('codice_fiscale', '<>', p.azienda)
    .unionAll(
      db.selectFrom('contatti').select('titolare').where('valore', '=', p.valore).where('titolare', '<>', p.azienda),
    )
    .limit(1),
)
