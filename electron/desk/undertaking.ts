import type { Instant } from '#core/kernel/clock.ts'

/** A file on its way into the studio or out of it, or a batch that was being queued. */
export type Undertaking = {
  readonly what: 'import' | 'export' | 'batch'
  /** The name of the file; of a batch, its oggetto. */
  readonly name: string
  /** Of a batch, which. */
  readonly batch?: string
}

/** What would cut what is under way: the app is closed, the studio locked, or left for another. */
export const WAYS = ['close', 'lock', 'leave'] as const
export type Way = (typeof WAYS)[number]

/** What was under way when the studio closed, or fell. */
export type Unfinished = Undertaking & { readonly id: string; readonly at: Instant }
