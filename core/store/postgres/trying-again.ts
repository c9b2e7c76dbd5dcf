import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

/** Tries of one transaction, the first included: who meets more bad luck than this is told to come back later. */
const TRIES = 6
/** Milliseconds before the second try; each later one waits for twice as long, and a little more or less than others do. */
const PAUSE = 10

/**
 * What another transaction, running at the same time, can be the reason of: a serialization failure, a deadlock, and a
 * key that both found free. None is left when this transaction runs again, now after the other one.
 */
const PASSING = ['40001', '40P01', '23505']

export function isPassing(error: unknown): boolean {
  return isOneOf(PASSING, error)
}

export function isOneOf(codes: readonly string[], error: unknown): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

/** Does the work of a whole transaction, again where it failed for a reason that passes. */
export async function tryingAgain<T>(work: () => Promise<T>, passes = isPassing): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await work()
    } catch (error) {
      if (tries === TRIES || !passes(error)) throw error
      await pause(randomInt(PAUSE * 2 ** (tries - 1)) + 1)
    }
}
