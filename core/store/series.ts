import type { Local, Runner } from './prepared.ts'
import { keepNumber, lastNumber } from './queries/counters.ts'

/** Numbers without gaps, given inside one transaction: each series is read once and written once, at the end. */
export type Series = {
  /** Takes the next `n` numbers; gives the first of them. */
  take(name: string, n?: number): number
  /** Remembers where the series stand; what it gives takes back every number given since. */
  mark(): () => void
  /** Writes where the series stand: the last thing that a transaction does. */
  keep(): void
}

export const eventsOf = (recipient: string) => `eventi ${recipient}`
export const protocolsOf = (year: string) => `protocolli ${year}`

export function seriesOn(on: Local): Series {
  let given = new Map<string, number>()
  return {
    take: (name, n = 1) => {
      const last = given.get(name) ?? lastNumber(on, { name })[0]?.value ?? 0
      given.set(name, last + n)
      return last + 1
    },
    mark: () => {
      const then = new Map(given)
      return () => {
        given = then
      }
    },
    keep: () => {
      for (const [name, value] of given) keepNumber(on, { name, value })
    },
  }
}

/** The last number given of a series, 0 when none was. */
export async function lastOf(on: Runner, name: string): Promise<number> {
  const [last] = await lastNumber(on, { name })
  return last?.value ?? 0
}
