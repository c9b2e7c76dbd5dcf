import { together } from '#core/kernel/together.ts'

/** Who listens while somebody else goes on speaking. */
export type Ear = {
  /** There is more to hear. */
  readonly more: () => void
  /** Resolves once nothing is being heard any more. */
  readonly over: () => Promise<void>
}

/**
 * Hears one time after the other, and once more for all that was said meanwhile. What goes wrong is met again by whoever hears
 * when all was said.
 */
export function listening(hear: () => Promise<unknown>): Ear {
  const heard = together(hear)
  let last: Promise<unknown> = Promise.resolve()
  return {
    more: () => {
      last = heard([]).catch(() => undefined)
    },
    over: async () => {
      await last
    },
  }
}
