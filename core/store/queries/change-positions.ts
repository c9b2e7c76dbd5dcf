import type { StatoPosizione } from '#core/domain/dossier.ts'
import { preparedToWrite } from '#core/store/prepared.ts'

type Sourced = { fonte: string; aggiornata_il: string }

export const movePosition = preparedToWrite(
  (db, p: Sourced & { matricola: string; stato: StatoPosizione; dal: string }) =>
    db
      .updateTable('posizioni')
      .set({ stato: p.stato, dal: p.dal, fonte: p.fonte, aggiornata_il: p.aggiornata_il })
      .where('matricola', '=', p.matricola),
)

/** The state that is about to pass enters the history, if an import had not put it there. */
export const keepPresentState = preparedToWrite((db, p: { matricola: string }) =>
  db
    .insertInto('stati_posizione')
    .columns(['matricola', 'dal', 'stato'])
    .expression(db.selectFrom('posizioni').select(['matricola', 'dal', 'stato']).where('matricola', '=', p.matricola))
    .onConflict((known) => known.columns(['matricola', 'dal', 'stato']).doNothing()),
)

export const keepState = preparedToWrite((db, p: { matricola: string; stato: StatoPosizione; dal: string }) =>
  db
    .insertInto('stati_posizione')
    .values({ matricola: p.matricola, dal: p.dal, stato: p.stato })
    .onConflict((known) => known.columns(['matricola', 'dal', 'stato']).doNothing()),
)

export const giveCode = preparedToWrite(
  (db, p: { matricola: string; codice: string; dal: string; al: string | null }) =>
    db
      .insertInto('autorizzazioni')
      .values({ matricola: p.matricola, codice: p.codice, dal: p.dal, al: p.al })
      .onConflict((known) => known.columns(['matricola', 'codice', 'dal']).doUpdateSet({ al: p.al })),
)

export const keepDpaMonth = preparedToWrite((db, p: Sourced & { matricola: string; mese: string; il: string }) =>
  db
    .insertInto('dpa')
    .values({
      matricola: p.matricola,
      mese: p.mese,
      richiesta_il: p.il,
      fonte: p.fonte,
      aggiornata_il: p.aggiornata_il,
    })
    .onConflict((known) => known.columns(['matricola', 'mese']).doNothing()),
)

export const movePayment = preparedToWrite(
  (db, p: Sourced & { versamento: string; da: string; a: string | null; il: string }) =>
    db
      .updateTable('versamenti')
      .set({ da: p.da, a: p.a, rettificato_il: p.il, fonte: p.fonte, aggiornata_il: p.aggiornata_il })
      .where('id', '=', p.versamento),
)
