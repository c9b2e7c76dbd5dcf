import type { CoreEvent, Receipt, RequestState, OfOthers } from '#core/contract/outcome.ts'
import type { Submission } from '#core/contract/submission.ts'
import type { Change } from '#core/domain/change.ts'
import type { Confermati } from '#core/domain/datum.ts'
import type { Dossier, Richiedente, Riscontro } from '#core/domain/dossier.ts'
import type { Instant } from '#core/kernel/clock.ts'
import type { Subject } from '#core/service/define.ts'
import type { Decision } from '#core/service/decide.ts'
import type { Inquiry } from '#core/service/inquiry.ts'
import type { Settings } from '#core/service/settings.ts'
import type { CommunicationsTx, Correspondence } from './communications/communications.ts'

/** A stored request: what was sent, and where it stands. */
export type Registered = Submission & {
  readonly hash: string
  readonly state: RequestState
  readonly protocollo: string
  readonly receivedAt: Instant
  readonly subject: Subject
  /** Who handed it in, where that is not who asks: outcomes go there. */
  readonly mittente?: string
}

/** A decision, and what it was taken on: deciding again on that dossier gives that decision again. */
export type Settlement = { readonly decision: Decision; readonly dossier: Dossier; readonly at: Instant }

export type DossierQuery = {
  readonly azienda: string
  readonly richiedente: Richiedente
  readonly oggi: string
  /** The request being decided: it does not wait for itself. */
  readonly except?: string
  /** The only lists that are wanted: others may be absent from what is given. All are, where none is named. */
  readonly lists?: readonly DossierList[]
}

/** What a dossier holds many of, as the archive keeps it. */
export type DossierList = Exclude<keyof Dossier, 'oggi' | 'richiedente' | 'azienda' | 'riscontri'>

/** What a transaction is about to read: receipts by their ids, and dossiers. */
export type Foreseeable = { readonly receipts: readonly string[]; readonly dossiers: readonly ForeseenDossier[] }

/** A dossier, and what will be asked of the archive beside it, as far as that can be told from it. */
export type ForeseenDossier = DossierQuery & { readonly asks?: (dossier: Dossier) => readonly Inquiry[] }

/** What an istruttoria reads. */
export type Reader = {
  dossier(query: DossierQuery): Promise<Dossier | undefined>
  inquire(inquiries: readonly Inquiry[], about: string): Promise<readonly Riscontro[]>
}

/** Something that happened to a request, or the step of a communication; the ledger numbers it, and the rest is there. */
export type Happening = Pick<CoreEvent, 'kind' | 'request' | 'at'> & { readonly passo?: number }

/** What the engine may do inside one transaction. */
export type LedgerTx = Reader & {
  /**
   * Makes requests of these companies wait for each other until the transaction ends. Asked once, before anything else:
   * where writers work side by side the locks are taken in one order for all, so that no two wait for each other.
   */
  lockCompanies(codiciFiscali: readonly string[]): Promise<void>
  /** As `lockCompanies`, for these requests and the companies they are about. */
  lockRequests(ids: readonly string[]): Promise<void>
  /** Says what will be read, so that it can be read in one go; nothing else follows from it. */
  foresee(reads: Foreseeable): Promise<void>
  receipt(id: string): Promise<Receipt | undefined>
  /** Nobody else moves the request found until the transaction ends. */
  find(id: string): Promise<Registered | undefined>
  /** The next number of that year, or of another series, without gaps among what is committed. */
  nextProtocol(series: string): Promise<number>
  /** Stores a request that is still to be decided, or one that was decided on arrival. */
  register(request: Registered, settlement?: Settlement): Promise<void>
  /** Gives a registered request its decision. */
  settle(request: Registered, settlement: Settlement): Promise<void>
  recall(id: string): Promise<void>
  /** Hands a registered request to whoever decides what waits: it is in the queue if and only if it was received. */
  enqueue(id: string): Promise<void>
  /** Writes what an accepted request changes; throws when the archive does not hold what should change. */
  apply(change: Change, by: { readonly request: string; readonly at: Instant }): Promise<void>
  /** Appends events for a recipient, in order; each `seq` follows the recipient's last one. */
  append(recipient: string, happenings: readonly Happening[]): Promise<void>
  /** What this core was told; `undefined` when it was told nothing. */
  settings(): Promise<Settings | undefined>
  readonly communications: CommunicationsTx
  /** Runs `work` so that its throwing undoes only its own writes. */
  attempt<T>(work: () => Promise<T>): Promise<T>
}

/** What is read without taking hold of anything: nobody waits, and each read sees what is committed when it begins. */
export type LedgerReader = Pick<LedgerTx, 'dossier' | 'settings'> & {
  request(id: string): Promise<Registered | undefined>
  /** The last requests of a company that somebody else was told of, newest first. */
  ofOthers(asked: {
    readonly azienda: string
    readonly who: string
    readonly limit: number
  }): Promise<readonly OfOthers[]>
  /** When each datum of a company was last confirmed. */
  confirmed(azienda: string): Promise<Confermati>
  /**
   * For each company that is known a text, of what moves whenever something is written that is told of it to somebody: while it is
   * the same, and the day is, so is all that the dossier and the requests of the company say.
   */
  marks(asked: { readonly who: string; readonly aziende: readonly string[] }): Promise<ReadonlyMap<string, string>>
}

/** Events after a cursor, in order, and the last number the recipient has. */
export type EventsAfter = { readonly events: readonly CoreEvent[]; readonly last: number }

/** The same as JSON texts, with outcomes in outline, and the outlines that they refer to, JSON by name. */
export type OutlinedEvents = {
  readonly events: readonly string[]
  readonly outlines: ReadonlyMap<string, string>
  readonly last: number
}

/** Storage as the engine needs it. */
export type Ledger = {
  /** One durable transaction; everything `work` did is undone when it throws. */
  transaction<T>(work: (tx: LedgerTx) => Promise<T>): Promise<T>
  reading<T>(work: (on: LedgerReader) => Promise<T>): Promise<T>
  /** As `reading`, but all that is read is what was committed at one and the same moment. */
  atOneMoment<T>(work: (on: LedgerReader) => Promise<T>): Promise<T>
  /** Each request that they speak of is told once as it was sent, where that is wanted. */
  events(recipient: string, after: number, limit: number, wanted?: { readonly sent: boolean }): Promise<EventsAfter>
  /** For whoever sends them on as they are. */
  eventsInOutline(...asked: Parameters<Ledger['events']>): Promise<OutlinedEvents>
  /** The last number of each recipient that has any: one look tells for whom there is news. */
  heads(recipients: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** A decided request, as it was decided: for a replay. */
  settled(id: string): Promise<{ readonly request: Registered; readonly settlement: Settlement } | undefined>
  /** Ids of requests received and not yet decided, oldest first. */
  undecided(limit: number): Promise<readonly string[]>
  readonly correspondence: Correspondence
  /** Ids of decided requests after `after`, in the order of their ids, which is that of their birth. */
  decided(after: string, limit: number): Promise<readonly string[]>
}
