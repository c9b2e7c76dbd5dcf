import type { ChiavePubblica, Verified } from '#core/contract/ricevuta.ts'
import type { Instant } from '#core/kernel/clock.ts'

/** A receipt as the desk keeps it: with its outcome, for when no core can be asked. */
export type KeptReceipt = {
  readonly task: string
  /** The core that gave it. */
  readonly core: string
  readonly jws: string
  readonly takenAt: Instant
}

/** A public key that a core published, and whether the studio trusts it. */
export type PinnedKey = Pick<ChiavePubblica, 'kid' | 'x'> & {
  readonly core: string
  readonly trusted: boolean
  readonly seenAt: Instant
}

/** What the desk keeps of receipts. */
export type KeptReceipts = {
  find(task: string): Promise<KeptReceipt | undefined>
  /**
   * Keeps a receipt with the keys its core published. The first keys of a core are trusted; one that comes later waits
   * until somebody says that it is good.
   */
  keep(receipt: KeptReceipt, published: readonly ChiavePubblica[]): Promise<void>
  keys(): Promise<readonly PinnedKey[]>
  trust(core: string, kid: string): Promise<void>
  /** Decided requests of a core elsewhere whose receipts are still there. */
  awaited(core: string, limit: number): Promise<readonly string[]>
}

export type Verify = (jws: string, keys: readonly Pick<ChiavePubblica, 'kid' | 'x'>[]) => Promise<Verified>

/** What the use cases of receipts lean on. */
export type Receipts = { readonly kept: KeptReceipts; readonly verify: Verify }
