import type { Instant } from '#core/kernel/clock.ts'

/** A copy of the studio that was made by itself. */
export type OwnCopy = { readonly takenAt: Instant; readonly bytes: number }

/** How the studio is opened and kept: which ways in there are, and the copies made by themselves, the newest first. */
export type StudioKeys = {
  readonly passphrase: boolean
  readonly keyStore: boolean
  readonly recovery: boolean
  readonly copies: readonly OwnCopy[]
}
