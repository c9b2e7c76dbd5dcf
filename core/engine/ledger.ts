import type { CoreEvent, Receipt, RequestState } from '#core/contract/outcome.ts'
import type { Submission } from '#core/contract/submission.ts'
import type { Change } from '#core/domain/change.ts'
import type { Dossier, Richiedente, Riscontro } from '#core/domain/dossier.ts'
import type { Instant } from '#core/kernel/clock.ts'
import type { Subject } from '#core/service/define.ts'
import type { Decision } from '#core/service/decide.ts'
import type { Inquiry } from '#core/service/inquiry.ts'

/** A stored request: what was sent, and where it stands. */
export type Registered = Submission & {
  readonly hash: string
  readonly state: RequestState
  readonly protocollo: string
  readonly receivedAt: Instant
  readonly subject: Subject
}

export type DossierQuery = {
  readonly azienda: string
  readonly richiedente: Richiedente
  readonly oggi: string
  /** The request being decided: it does not wait for itself. */
  readonly except?: string
}

/** What the engine may do inside one transaction. */
export type LedgerTx = {
  /** Makes requests of one company wait for each other until the transaction ends. */
  lockCompany(codiceFiscale: string): Promise<void>
  find(id: string): Promise<Registered | undefined>
  register(request: Registered): Promise<void>
  /** The next number of that year, without gaps among committed requests. */
  nextProtocol(year: number): Promise<number>
  dossier(query: DossierQuery): Promise<Dossier | undefined>
  inquire(inquiries: readonly Inquiry[], about: string): Promise<readonly Riscontro[]>
  settle(
    request: Registered,
    decision: Decision,
    evidence: { readonly dossier: Dossier; readonly at: Instant },
  ): Promise<void>
  recall(id: string, at: Instant): Promise<void>
  apply(change: Change): Promise<void>
  /** Appends an event for a recipient; its `seq` follows the recipient's last one. */
  append(recipient: string, event: Omit<CoreEvent, 'seq'>): Promise<void>
  /** Runs `work` so that its throwing undoes only its own writes. */
  attempt<T>(work: () => Promise<T>): Promise<T>
}

/** Storage as the engine needs it. */
export type Ledger = {
  /** One durable transaction; everything `work` did is undone when it throws. */
  transaction<T>(work: (tx: LedgerTx) => Promise<T>): Promise<T>
  /** Events of a recipient after a cursor, in order. */
  events(recipient: string, after: number, limit: number): Promise<readonly CoreEvent[]>
  receipt(id: string): Promise<Receipt | undefined>
  /** Ids of requests received and not yet decided, oldest first. */
  undecided(limit: number): Promise<readonly string[]>
}
