import { preparedToWrite } from '#core/store/prepared.ts'

/** Where a changed datum comes from, and when. */
type Sourced = { fonte: string; aggiornata_il: string }

export const endDelega = preparedToWrite((db, p: Sourced & { delega: string; al: string; motivo: string }) =>
  db
    .updateTable('deleghe')
    .set({ al: p.al, motivo_revoca: p.motivo, fonte: p.fonte, aggiornata_il: p.aggiornata_il })
    .where('id', '=', p.delega),
)

/** Sub-deleghe lapse with their delega; one that had ended before is left as it was. */
export const lapseSubdeleghe = preparedToWrite((db, p: { delega: string; al: string }) =>
  db
    .updateTable('subdeleghe')
    .set({ al: p.al })
    .where('delega', '=', p.delega)
    .where((where) => where.or([where('al', 'is', null), where('al', '>', p.al)])),
)

export const startRicalcolo = preparedToWrite((db, p: Sourced & { nota: string; dal: string }) =>
  db
    .updateTable('note')
    .set({ stato: 'in-ricalcolo', ricalcolo_dal: p.dal, fonte: p.fonte, aggiornata_il: p.aggiornata_il })
    .where('id', '=', p.nota),
)

export const changePec = preparedToWrite((db, p: Sourced & { azienda: string; pec: string }) =>
  db
    .updateTable('aziende')
    .set({ pec: p.pec, fonte: p.fonte, aggiornata_il: p.aggiornata_il })
    .where('codice_fiscale', '=', p.azienda),
)

export const changePecContact = preparedToWrite((db, p: Sourced & { azienda: string; pec: string }) =>
  db
    .updateTable('contatti')
    .set({ valore: p.pec, anomalo: 0, fonte: p.fonte, aggiornata_il: p.aggiornata_il })
    .where('titolare', '=', p.azienda)
    .where('tipo', '=', 'pec')
    .where('matricola', 'is', null),
)

export const addPecContact = preparedToWrite((db, p: Sourced & { id: string; azienda: string; pec: string }) =>
  db.insertInto('contatti').values({
    id: p.id,
    azienda: p.azienda,
    matricola: null,
    titolare: p.azienda,
    tipo: 'pec',
    valore: p.pec,
    anomalo: 0,
    fonte: p.fonte,
    aggiornata_il: p.aggiornata_il,
  }),
)
