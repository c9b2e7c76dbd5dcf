import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose'
import type { Clock } from '#core/kernel/clock.ts'

/** How long keys are gone by, all in milliseconds. */
export type KeyAges = {
  /** After so long they are read again, also when none is missing. */
  readonly maxAge?: number
  /** So long passes between two readings for a key that is missing, or from who did not answer: strangers cannot make us ask all the time. */
  readonly cooldown?: number
  /** Where they cannot be read again, those that are known are believed so long after they were read. */
  readonly longest?: number
}

export type KeysAround = {
  readonly clock: Clock
  /** Hears, once each time, that the provider fell silent and why; and, without a reason, that it answered again. */
  readonly silence: (why?: unknown) => void
}

const TIMEOUT_MS = 5_000
const MAX_AGE_MS = 600_000
const COOLDOWN_MS = 30_000
/** Our rule: a day, in which whoever runs a provider mends it. A key withdrawn in the meantime is believed no longer than that. */
const LONGEST_MS = 86_400_000

/**
 * The keys at an address, which outlast its silence: whoever signed in goes on by the keys that were read before. A key that
 * is not among them cannot be told from a forged one while nobody answers: that is a fault that may pass, and is thrown.
 */
export function lastingKeys(url: URL, ages: KeyAges, { clock, silence }: KeysAround): JWTVerifyGetKey {
  const { maxAge = MAX_AGE_MS, cooldown = COOLDOWN_MS, longest = LONGEST_MS } = ages
  // when they are read is said here, by the clock that is handed in: the set never reads by itself
  const known = createRemoteJWKSet(url, {
    timeoutDuration: TIMEOUT_MS,
    cacheMaxAge: Infinity,
    cooldownDuration: Infinity,
  })
  let [readAt, triedAt] = [-Infinity, -Infinity]
  let silent: { readonly why: unknown } | undefined
  const since = (at: number) => clock.now().getTime() - at

  const read = async () => {
    const at = (triedAt = clock.now().getTime())
    try {
      await known.reload()
    } catch (why) {
      if (silent === undefined) silence(why)
      silent = { why }
      throw why
    }
    readAt = at
    if (silent !== undefined) silence()
    silent = undefined
  }
  /** Once it is known to be silent, nobody waits to hear that it still is. */
  const readAgain = async () => {
    const isUsable = since(readAt) < longest
    if (silent === undefined || !isUsable) return read().catch((why: unknown) => thrownUnless(isUsable, why))
    if (since(triedAt) >= cooldown) void read().catch(() => undefined)
  }
  return async (header, token) => {
    if (since(readAt) >= maxAge) await readAgain()
    try {
      return await known(header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
      if (since(triedAt) < cooldown) throw silent === undefined ? error : silent.why
      await read()
      return known(header, token)
    }
  }
}

function thrownUnless(isUsable: boolean, why: unknown): void {
  if (!isUsable) throw why
}
