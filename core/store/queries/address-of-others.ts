import { prepared } from '#core/store/prepared.ts'

/** A row when the address, in lower case, is the PEC of a company or a contact of somebody other than that titolare. */
export const addressOfOthers = prepared((db, p: { valore: string; titolare: string }) =>
  db
    .selectFrom('aziende')
    .select('codice_fiscale as titolare')
    .where('pec', '=', p.valore)
    .where('codice_fiscale', '<>', p.titolare)
    .unionAll(
      db.selectFrom('contatti').select('titolare').where('valore', '=', p.valore).where('titolare', '<>', p.titolare),
    )
    .limit(1),
)
