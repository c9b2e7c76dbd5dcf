import type { Undertaking } from '#electron/desk/undertaking.ts'
import type { Undertakings } from '#electron/desk/unfinished.ts'

/** Why work is cut that nobody called off: the studio closes. */
export const CLOSING = 'closing'

/** That something is under way, until it has ended. */
export type Remembered = {
  /** Resolves when it is kept. */
  readonly begun: Promise<unknown>
  /** Forgets it, unless the studio closed before it was whole. */
  readonly ended: (signal: AbortSignal, whole?: boolean) => Promise<void>
}

/** Keeps that something is under way without making whoever asked for it wait. */
export function remembered({ begin }: Pick<Undertakings, 'begin'>, undertaking: Undertaking): Remembered {
  // work that cannot be remembered, or forgotten, is done all the same
  const begun = begin(undertaking).catch(nothing)
  return {
    begun,
    ended: async (signal, whole = false) => {
      if (whole || signal.reason !== CLOSING) await (await begun)?.().catch(nothing)
    },
  }
}

const nothing = () => undefined
