import type { CoreEvent, OfOthers, Sent } from '#core/contract/outcome.ts'
import type { Submission } from '#core/contract/submission.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import type { Registered, Settlement } from '#core/engine/ledger.ts'
import type { Decision } from '#core/service/decide.ts'
import { checksFrom } from './kept-checks.ts'
import { present } from './present.ts'
import type { decisionOf } from './queries/decisions.ts'
import type { eventsAfter, eventsWithRequests } from './queries/events.ts'
import type { requestsOfOthers } from './queries/requests-of-others.ts'
import type { RequestsTable } from './schema.ts'

type RowOf<Query extends (...args: never[]) => unknown> =
  Awaited<ReturnType<Query>> extends readonly (infer Row)[] ? Row : never

export function rowOf(request: Registered, settlement?: Settlement): RequestsTable {
  const { subject } = request
  return {
    id: request.id,
    hash: request.hash,
    service: request.service,
    version: request.version,
    azienda: request.azienda,
    matricola: subject.matricola ?? null,
    soggetto: subject.chiave,
    answers: JSON.stringify(request.answers),
    previous: request.previous ?? null,
    ...whoAsked(request),
    state: request.state,
    esito: settlement?.decision.esito ?? null,
    protocollo: request.protocollo,
    received_at: request.receivedAt,
    decided_at: settlement?.at ?? null,
  }
}

function whoAsked({ richiedente: { codiceFiscale, ruolo, delegante }, mittente }: Registered) {
  return { richiedente: codiceFiscale, ruolo, delegante: delegante ?? null, mittente: mittente ?? null }
}

export function requestFrom(row: RequestsTable): Registered {
  const { id, service, version, azienda, hash, state, protocollo, matricola, previous, mittente } = row
  const richiedente = present({ codiceFiscale: row.richiedente, ruolo: row.ruolo, delegante: row.delegante })
  const answers = JSON.parse(row.answers) as Submission['answers']
  const subject = present({ chiave: row.soggetto, matricola })
  const received = { hash, state, protocollo, receivedAt: row.received_at, subject }
  return { id, service, version, azienda, richiedente, answers, ...present({ previous, mittente }), ...received }
}

type Decided = { readonly row: RowOf<typeof decisionOf>; readonly esito: Decision['esito']; readonly dossier: Dossier }

export function settlementFrom({ row, esito, dossier }: Decided): Settlement {
  const checks = checksFrom(row.checks, row.outline)
  return {
    decision: { esito, checks, changes: JSON.parse(row.changes) as Decision['changes'] },
    dossier,
    at: row.decided_at,
  }
}

export type EventRow = RowOf<typeof eventsAfter>
type Deciding = Pick<
  EventRow,
  'request' | 'service' | 'version' | 'esito' | 'checks' | 'outline' | 'changes' | 'decidedAt'
>
type Sending = Pick<
  RowOf<typeof eventsWithRequests>,
  | ('request' | 'service' | 'version' | 'azienda' | 'matricola' | 'soggetto' | 'answers' | 'previous' | 'richiedente')
  | ('ruolo' | 'delegante' | 'ragioneSociale')
>

export function eventFrom(row: EventRow): CoreEvent {
  const { seq, kind, request, at, protocollo } = row
  if (protocollo === null) throw new Error(`no request of event ${seq}`)
  const event = { seq, kind, request, at, protocollo }
  return kind === 'decisa' ? { ...event, ...outcomeFrom(row) } : event
}

function outcomeFrom({ request, service, version, esito, checks, outline, changes, decidedAt }: Deciding) {
  if (service === null || version === null || esito === null) return {}
  if (checks === null || changes === null || decidedAt === null) return {}
  const lines = checksFrom(checks, outline)
  const done = JSON.parse(changes) as Decision['changes']
  return { outcome: { id: request, service, version, esito, checks: lines, changes: done, decidedAt } }
}

/** A request that somebody else handed in, with its outcome once it is decided. */
export function ofOthersFrom(row: RowOf<typeof requestsOfOthers>): OfOthers | undefined {
  const sent = sentFrom(row)
  if (sent === undefined) return undefined
  const { protocollo, at: ricevutaIl, state: stato } = row
  return { ...sent, protocollo, ricevutaIl, stato, ...outcomeFrom(row) }
}

/** What was sent, of an event of a request. */
export function sentFrom(row: Sending): Sent | undefined {
  const { request: id, service, version, azienda, richiedente, ruolo, soggetto } = row
  if (service === null || version === null || azienda === null) return undefined
  if (richiedente === null || ruolo === null || soggetto === null) return undefined
  const who = present({ codiceFiscale: richiedente, ruolo, delegante: row.delegante })
  const answers = JSON.parse(row.answers ?? '{}') as Submission['answers']
  const { previous, matricola, ragioneSociale } = row
  const richiesta = { id, service, version, azienda, richiedente: who, answers, ...present({ previous }) }
  return { richiesta, soggetto: { chiave: soggetto, ...present({ matricola }) }, ...present({ ragioneSociale }) }
}
