import type { OfOthers } from '#core/contract/outcome.ts'
import type { Confermati } from '#core/domain/datum.ts'
import type { Dossier } from '#core/domain/dossier.ts'

/** What a core elsewhere tells of one company: all that it knows, for who has a title on it today, or that he has none any more. */
export type ToldCompany =
  | {
      readonly azienda: string
      readonly impronta?: string
      readonly dossier: Dossier
      readonly confermati: Confermati
      readonly richieste?: readonly OfOthers[]
    }
  | { readonly azienda: string; readonly impronta?: string; readonly ended: true }

/** A page of them; the cursor is where the next one starts, absent on the last. */
export type ToldPage = {
  readonly items: readonly ToldCompany[]
  readonly next?: string
  /** What it went by, those not told again too, where the core says so. */
  readonly passed?: { readonly count: number; readonly last?: string }
}

/** By what a core knows its last word on a company again. */
export type Impronta = { readonly azienda: string; readonly impronta: string }

/** How far a desk has read what a core tells of companies. */
export type Pass = {
  /** When this pass began, or the one that is over. */
  readonly begun: string
  /** Where it goes on; absent when it is over. */
  readonly next?: string
  /** The last company it went by, where the core says so. */
  readonly last?: string
  /** How many companies it has read. */
  readonly read: number
  /** An accepted request has changed something since. */
  readonly stale?: true
}

/** The local copy of what cores tell, inside one transaction. */
export type Replica = {
  /**
   * Merges it into the local archive: of each datum, what was confirmed last stays, and the core's where both are of the same
   * time. A title that ended is written down beside the company, whose data stay as they are.
   */
  take(core: string, told: readonly ToldCompany[]): Promise<void>
  /** By what that core knows its words on companies again, in the order of their codici fiscali, after one of them. */
  known(core: string, after: string, limit: number): Promise<readonly Impronta[]>
  /** Forgets which titles that core told: somebody else is signed in. */
  forget(core: string): Promise<void>
}
