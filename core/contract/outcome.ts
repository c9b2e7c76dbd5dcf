import type { CommunicationNews } from './communications.ts'
import type { Submission } from './submission.ts'
import type { Change } from '#core/domain/change.ts'
import type { CheckLine, Esito } from '#core/service/decide.ts'
import type { Instant } from '#core/kernel/clock.ts'

export const REQUEST_STATES = ['ricevuta', 'decisa', 'richiamata'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** The core's acknowledgement: the request is stored durably and will be decided exactly once. */
export type Receipt = {
  readonly id: string
  /** `ST-2026-0000123`: the core's own form, never to be taken for an INPS protocol. */
  readonly protocollo: string
  readonly receivedAt: Instant
  readonly state: RequestState
  /** SHA-256 of the canonical content, hex. */
  readonly hash: string
}

/** A decided request with every line of its istruttoria. */
export type Outcome = {
  readonly id: string
  readonly service: string
  readonly version: number
  readonly esito: Esito
  readonly checks: readonly CheckLine[]
  readonly changes: readonly Change[]
  readonly decidedAt: Instant
}

/** `comunicazione`: something happened in the thread of a communication. */
export type EventKind = RequestState | 'comunicazione'

/** A request as it was handed in, for who does not have it: with what it is about, and what the company is called. */
export type Sent = {
  readonly richiesta: Submission
  readonly soggetto: { readonly chiave: string; readonly matricola?: string }
  readonly ragioneSociale?: string
}

/** A request that somebody else handed in about a company on which one has a title, and where it stands. */
export type OfOthers = Sent & {
  readonly protocollo: string
  readonly ricevutaIl: Instant
  readonly stato: RequestState
  readonly outcome?: Outcome
}

/** One thing that happened to a request, or to a communication. `seq` is gapless per recipient and grows in commit order. */
export type CoreEvent = {
  readonly seq: number
  readonly kind: EventKind
  /** Id of the request, or of the communication. */
  readonly request: string
  readonly at: Instant
  readonly protocollo: string
  readonly outcome?: Outcome
  /** Where it was asked for: once for each request that a page speaks of, in the first event that does. */
  readonly sent?: Sent
  readonly comunicazione?: CommunicationNews
}
