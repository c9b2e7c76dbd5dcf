import { sql } from 'kysely'
import type { Contatto } from '#core/domain/dossier.ts'
import { preparedToWrite } from '#core/store/prepared.ts'

type Sourced = { fonte: string; aggiornata_il: string }
type Known = { titolare: string; tipo: Contatto['tipo']; azienda: string; da: string }

/** The contact of that person with that value; `azienda` is empty for one that holds for every company. */
export const replaceContact = preparedToWrite((db, p: Sourced & Known & { a: string }) =>
  db
    .updateTable('contatti')
    .set({ valore: p.a, anomalo: 0, fonte: p.fonte, aggiornata_il: p.aggiornata_il })
    .where('titolare', '=', p.titolare)
    .where('tipo', '=', p.tipo)
    .where('valore', '=', p.da)
    .where(sql<string>`coalesce(azienda, '')`, '=', p.azienda),
)

type Added = Sourced & { id: string; titolare: string; tipo: Contatto['tipo']; azienda: string | null; valore: string }

export const addContact = preparedToWrite((db, p: Added) =>
  db
    .insertInto('contatti')
    .values({
      id: p.id,
      azienda: p.azienda,
      matricola: null,
      titolare: p.titolare,
      tipo: p.tipo,
      valore: p.valore,
      anomalo: 0,
      fonte: p.fonte,
      aggiornata_il: p.aggiornata_il,
    })
    .onConflict((known) =>
      known.column('id').doUpdateSet({ valore: p.valore, anomalo: 0, fonte: p.fonte, aggiornata_il: p.aggiornata_il }),
    ),
)

export const removeContact = preparedToWrite((db, p: { contatto: string }) =>
  db.deleteFrom('contatti').where('id', '=', p.contatto),
)
