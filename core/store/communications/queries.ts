import type { Db } from '#core/store/open.ts'
import { prepared, preparedToWrite } from '#core/store/prepared.ts'
import type { ComunicazioniTable, DepositiTable, OperatoriTable, PassiTable } from './tables.ts'

/** By name: a prepared `select *` breaks on the day a newer version adds a column. */
export const COMMUNICATION = [
  ...(['id', 'protocollo', 'azienda', 'matricola', 'sede', 'oggetto', 'previous', 'mittente', 'stato'] as const),
  ...(['operatore', 'operatore_nome', 'aperta_il', 'aggiornata_il', 'ultimo', 'cerca'] as const),
] as const

export const STEP = [
  ...(['comunicazione', 'n', 'id', 'hash', 'passo', 'il', 'lato', 'autore', 'nome', 'testo', 'allegati'] as const),
  ...(['stato', 'operatore', 'operatore_nome'] as const),
] as const

export const communicationById = prepared((db, p: { id: string }) =>
  db.selectFrom('comunicazioni').select(COMMUNICATION).where('id', '=', p.id),
)

export const stepById = prepared((db, p: { id: string }) => db.selectFrom('passi').select(STEP).where('id', '=', p.id))

export const stepAt = prepared((db, p: { communication: string; n: number }) =>
  db.selectFrom('passi').select(STEP).where('comunicazione', '=', p.communication).where('n', '=', p.n),
)

export const stepsOf = (db: Db, p: { communication: string }) =>
  db.selectFrom('passi').select(STEP).where('comunicazione', '=', p.communication).orderBy('n')

export const insertCommunication = preparedToWrite((db, p: ComunicazioniTable) =>
  db.insertInto('comunicazioni').values({
    id: p.id,
    protocollo: p.protocollo,
    azienda: p.azienda,
    matricola: p.matricola,
    sede: p.sede,
    oggetto: p.oggetto,
    previous: p.previous,
    mittente: p.mittente,
    stato: p.stato,
    operatore: p.operatore,
    operatore_nome: p.operatore_nome,
    aperta_il: p.aperta_il,
    aggiornata_il: p.aggiornata_il,
    ultimo: p.ultimo,
    cerca: p.cerca,
  }),
)

type Moved = Pick<
  ComunicazioniTable,
  'id' | 'stato' | 'operatore' | 'operatore_nome' | 'aggiornata_il' | 'ultimo' | 'cerca'
>

export const moveCommunication = preparedToWrite((db, p: Moved) =>
  db
    .updateTable('comunicazioni')
    .set({
      stato: p.stato,
      operatore: p.operatore,
      operatore_nome: p.operatore_nome,
      aggiornata_il: p.aggiornata_il,
      ultimo: p.ultimo,
      cerca: p.cerca,
    })
    .where('id', '=', p.id),
)

export const insertStep = preparedToWrite((db, p: PassiTable) =>
  db.insertInto('passi').values({
    comunicazione: p.comunicazione,
    n: p.n,
    id: p.id,
    hash: p.hash,
    passo: p.passo,
    il: p.il,
    lato: p.lato,
    autore: p.autore,
    nome: p.nome,
    testo: p.testo,
    allegati: p.allegati,
    stato: p.stato,
    operatore: p.operatore,
    operatore_nome: p.operatore_nome,
  }),
)

export const companyName = prepared((db, p: { azienda: string }) =>
  db.selectFrom('aziende').select('nome_ordine').where('codice_fiscale', '=', p.azienda),
)

export const companyPositions = prepared((db, p: { azienda: string }) =>
  db
    .selectFrom('posizioni')
    .select(['matricola', 'sede', 'stato'])
    .where('azienda', '=', p.azienda)
    .orderBy('matricola'),
)

export const depositOf = prepared((db, p: { hash: string; soggetto: string }) =>
  db
    .selectFrom('depositi as d')
    .innerJoin('allegati as a', 'a.hash', 'd.hash')
    .select(['d.hash', 'd.nome', 'a.tipo', 'a.bytes'])
    .where('d.hash', '=', p.hash)
    .where('d.soggetto', '=', p.soggetto),
)

export const insertDeposit = preparedToWrite((db, p: DepositiTable) =>
  db
    .insertInto('depositi')
    .values({ hash: p.hash, soggetto: p.soggetto, nome: p.nome, il: p.il })
    .onConflict((known) => known.columns(['hash', 'soggetto']).doUpdateSet({ nome: p.nome, il: p.il })),
)

export const operatoreOfSede = prepared((db, p: { operatore: string; sede: string }) =>
  db
    .selectFrom('operatori')
    .select(['operatore', 'nome'])
    .where('operatore', '=', p.operatore)
    .where('sede', '=', p.sede),
)

export const operatoriOfSede = (db: Db, p: { sede: string }) =>
  db
    .selectFrom('operatori')
    .select(['operatore', 'nome'])
    .where('sede', '=', p.sede)
    .orderBy('nome')
    .orderBy('operatore')

export const noteOperatore = preparedToWrite((db, p: OperatoriTable) =>
  db
    .insertInto('operatori')
    .values({ operatore: p.operatore, nome: p.nome, sede: p.sede, visto_il: p.visto_il })
    .onConflict((known) => known.column('operatore').doUpdateSet({ nome: p.nome, sede: p.sede, visto_il: p.visto_il })),
)
