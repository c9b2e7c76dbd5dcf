import { prepared, preparedToWrite } from '#core/store/prepared.ts'
import type { RequestsTable } from '#core/store/schema.ts'

export const RECEIPT = ['id', 'protocollo', 'received_at as receivedAt', 'state', 'hash'] as const

export const receiptById = prepared((db, p: { id: string }) =>
  db.selectFrom('requests').select(RECEIPT).where('id', '=', p.id),
)

/** By name: a prepared `select *` breaks on the day a newer version adds a column. */
export const whole = [
  ...(['id', 'hash', 'service', 'version', 'azienda', 'matricola', 'soggetto', 'answers', 'previous'] as const),
  ...(['richiedente', 'ruolo', 'delegante', 'mittente'] as const),
  ...(['state', 'esito', 'protocollo', 'received_at', 'decided_at'] as const),
] as const

export const requestById = prepared((db, p: { id: string }) =>
  db.selectFrom('requests').select(whole).where('id', '=', p.id),
)

export const insertRequest = preparedToWrite((db, p: RequestsTable) =>
  db.insertInto('requests').values({
    id: p.id,
    hash: p.hash,
    service: p.service,
    version: p.version,
    azienda: p.azienda,
    matricola: p.matricola,
    soggetto: p.soggetto,
    richiedente: p.richiedente,
    ruolo: p.ruolo,
    delegante: p.delegante,
    answers: p.answers,
    previous: p.previous,
    mittente: p.mittente,
    state: p.state,
    esito: p.esito,
    protocollo: p.protocollo,
    received_at: p.received_at,
    decided_at: p.decided_at,
  }),
)

export type Decided = { readonly id: string; readonly esito: 'accolta' | 'non-accolta'; readonly decided_at: string }

export const markDecided = preparedToWrite((db, p: Decided) =>
  db.updateTable('requests').set({ state: 'decisa', esito: p.esito, decided_at: p.decided_at }).where('id', '=', p.id),
)

export const markRecalled = preparedToWrite((db, p: { id: string }) =>
  db.updateTable('requests').set({ state: 'richiamata' }).where('id', '=', p.id),
)
