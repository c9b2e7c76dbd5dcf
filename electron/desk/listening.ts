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
  let hearing: Promise<void> | undefined
  let isMore = false
  const heard = async () => {
    while (isMore) {
      isMore = false
      await hear().catch(() => undefined)
    }
    hearing = undefined
  }
  return {
    more: () => {
      isMore = true
      hearing ??= heard()
    },
    over: async () => {
      await hearing
    },
  }
}
