import type { Maintenance } from '#core/contract/administration.ts'
import type { Answer, CommunicationDetail, Opening } from '#core/contract/communications.ts'
import type { CoreEvent, Receipt } from '#core/contract/outcome.ts'
import type { ToldPage } from './told-company.ts'
import type { ChiavePubblica } from '#core/contract/ricevuta.ts'
import type { Submission } from '#core/contract/submission.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Result } from '#core/kernel/result.ts'
import type { Standing } from '#core/service/activation.ts'
import type { Decision } from '#core/service/decide.ts'

/** The whole-call failure of a core that no connection leads to. */
export const UNREACHABLE = 'unreachable'

/** The whole-call failures that promise nothing was taken in; after any other the parcel may have arrived. */
export const NOTHING_TAKEN: ReadonlySet<string> = new Set([
  UNREACHABLE,
  'accesso-mancante',
  'accesso-scaduto',
  'accesso-non-riuscito',
  'provider-irraggiungibile',
  'collegamento-non-sicuro',
  'certificato-scaduto',
  'certificato-non-ancora-valido',
  'certificato-revocato',
  'certificato-di-altri',
  'certificato-sconosciuto',
  'troppe-richieste',
  'in-chiusura',
  'manutenzione',
])

/** The core in the very process, by which the desk tells it from those elsewhere. */
export const EMBEDDED_CORE = 'locale'

/** Events after a cursor, in order, and the last number the core holds for this recipient. */
export type EventPage = { readonly events: readonly CoreEvent[]; readonly last: number }

/**
 * A core, embedded or remote, as the desk needs it; bound to the studio that asks. A failed call is an ordinary
 * answer (unreachable, timeout): the desk tries again later, and ids make every repeat harmless.
 */
export type CorePort = {
  /** By which the desk tells one core from another: where it sent what, and how far it has heard from each. */
  readonly id: string
  /**
   * One answer per submission, in the same order: a receipt, or the reason why the core will not take it. `onDecided` hears, where the
   * core answers bit by bit, that some are decided and can be heard of while it decides the others.
   */
  submit(
    batch: readonly Submission[],
    onDecided?: () => void,
  ): Promise<Result<readonly Result<Receipt, Failure>[], Failure>>
  /** Hands over a file that requests show; absent where the core reads the desk's own archive. The same twice is kept once. */
  readonly deposit?: ((file: ShownFile) => Promise<Result<null, Failure>>) | undefined
  /** Communications with a Sede; absent where no Sede stands behind the core. */
  readonly messages?: MessageDoor | undefined
  /** Takes an undecided request back; refused once it is decided. */
  recall(id: string): Promise<Result<null, Failure>>
  /** `sent`: with the requests that they speak of, for a desk that does not have them. */
  events(after: number, limit: number, wanted?: { readonly sent: boolean }): Promise<Result<EventPage, Failure>>
  /**
   * What it tells of the companies one has, or had, a title on, after a cursor, but for the words that are `known`; absent where the
   * archive is the desk's own.
   */
  readonly dossiers?:
    | ((after: string | undefined, limit: number, known: readonly string[]) => Promise<Result<ToldPage, Failure>>)
    | undefined
  /** Resolves when what was asked last has left: writing holds the thread, and an answer that is made meanwhile is there after it. */
  readonly leaves?: (() => Promise<void>) | undefined
  /** A decided request as it was decided; `undefined` when the core has none. */
  settled(id: string): Promise<Result<SettledRequest | undefined, Failure>>
  /** The signed receipt of a decided request; refused while it is not decided. */
  receipt(id: string): Promise<Result<GivenReceipt, Failure>>
  /** When it will take nothing in, as its last answer said. */
  announced(): Maintenance | undefined
  /** Where the studio stands with each service, by id. */
  standings(): Promise<Result<Readonly<Record<string, Standing>>, Failure>>
}

/** The same id with the same content gives the same answer, for ever. */
export type MessageDoor = {
  open(opening: Opening): Promise<Result<CommunicationDetail, Failure>>
  reply(id: string, answer: Answer): Promise<Result<CommunicationDetail, Failure>>
  /** What a file that a communication shows holds. */
  file(id: string, hash: string): Promise<Result<Uint8Array, Failure>>
}

/** A receipt, a compact JWS, and the public keys that the core says its receipts are verified with. */
export type GivenReceipt = { readonly jws: string; readonly keys: readonly ChiavePubblica[] }

/** A file by the SHA-256 of what it holds, hex. */
export type ShownFile = { readonly hash: string; readonly nome: string; readonly contenuto: Uint8Array }

/** What was asked, what was decided, and on what. */
export type SettledRequest = {
  readonly request: Pick<Submission, 'service' | 'version' | 'answers'>
  readonly settlement: { readonly decision: Decision; readonly dossier: Dossier }
}
