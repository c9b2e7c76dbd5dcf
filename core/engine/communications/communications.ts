import type { Allegato } from '#core/domain/allegato.ts'
import type { Lato, Passo, StatoComunicazione } from '#core/domain/comunicazione.ts'
import type { StatoPosizione } from '#core/domain/dossier.ts'
import type { Instant } from '#core/kernel/clock.ts'

/** An operatore as the core knows him: by what he proved. */
export type Operatore = { readonly operatore: string; readonly nome?: string }

/** A communication as the core keeps it. */
export type Communication = {
  readonly id: string
  readonly protocollo: string
  readonly azienda: string
  readonly matricola?: string
  /** The Sede it went to, on the day when it was opened. */
  readonly sede: string
  readonly oggetto: string
  readonly previous?: string
  /** Who opened it: he alone answers, and is told. */
  readonly mittente: string
  readonly stato: StatoComunicazione
  readonly assegnata?: Operatore
  readonly apertaIl: Instant
  readonly aggiornataIl: Instant
  /** Number of the last step. */
  readonly ultimo: number
}

/** One step of a thread; none ever changes. */
export type KeptStep = {
  readonly id: string
  readonly communication: string
  readonly n: number
  /** SHA-256 of what was asked, hex. */
  readonly hash: string
  readonly passo: Passo
  readonly at: Instant
  readonly lato: Lato
  /** Codice fiscale of who did it. */
  readonly autore: string
  readonly nome?: string
  readonly testo?: string
  readonly allegati: readonly Allegato[]
  readonly stato: StatoComunicazione
  readonly assegnata?: Operatore
}

export type Positions = readonly {
  readonly matricola: string
  readonly sede?: string
  readonly stato: StatoPosizione
}[]

/** A file to keep, and who handed it over. */
export type Deposit = Omit<Allegato, 'hash' | 'bytes'> & {
  readonly contenuto: Uint8Array
  readonly soggetto: string
  readonly at: Instant
}

/** Communications inside one transaction. */
export type CommunicationsTx = {
  /** Nobody else moves the communication found until the transaction ends. */
  find(id: string): Promise<Communication | undefined>
  step(id: string): Promise<KeptStep | undefined>
  /** `undefined` for a company that the archive does not know. */
  positions(azienda: string): Promise<Positions | undefined>
  /** The files among these that he handed over, under the names he gave them last. */
  deposited(soggetto: string, hashes: readonly string[]): Promise<readonly Allegato[]>
  colleague(operatore: string, sede: string): Promise<Operatore | undefined>
  /** Writes a new communication with its first step. */
  open(communication: Communication, first: KeptStep): Promise<void>
  /** Adds a step to a communication, which then stands as given. */
  add(communication: Communication, step: KeptStep): Promise<void>
  /** Keeps a file and that he handed it over; the same twice is kept once, under the name he gave it last. */
  deposit(file: Deposit): Promise<Allegato>
  /** Remembers that an operatore works here, for his colleagues to find him. */
  met(operatore: Operatore & { readonly sede: string; readonly oggi: string }): Promise<void>
}

/** A communication in a list. */
export type Listed = Communication & { readonly ragioneSociale?: string }

/** What a list is narrowed to; `words` are all to be found, in lower case without accents. */
export type CommunicationFilter = {
  readonly mittente?: string
  readonly sede?: string
  readonly stato?: StatoComunicazione
  /** A codice fiscale, or nobody. */
  readonly operatore?: string | null
  readonly azienda?: string
  readonly matricola?: string
  readonly oggetto?: string
  readonly words?: readonly string[]
  /** Instants: from the first, before the second. */
  readonly from?: Instant
  readonly before?: Instant
}

/** Where a page ended: lists go from what was touched last to what was touched first. */
export type CommunicationCursor = { readonly at: Instant; readonly id: string }

export type CommunicationQuery = CommunicationFilter & { readonly after?: CommunicationCursor; readonly limit: number }

/** What is read of communications outside of transactions. */
export type Correspondence = {
  thread(id: string): Promise<{ readonly communication: Listed; readonly steps: readonly KeptStep[] } | undefined>
  list(query: CommunicationQuery): Promise<readonly Listed[]>
  colleagues(sede: string): Promise<readonly Operatore[]>
  deposited(soggetto: string, hash: string): Promise<Allegato | undefined>
  content(hash: string): Promise<Uint8Array | undefined>
}
