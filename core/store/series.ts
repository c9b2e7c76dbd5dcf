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

/** Where the series of an archive stood when its last transaction was on the disk, and at which of the writes of others. */
type Stood = { readonly writes: number; numbers?: ReadonlyMap<string, number> }

/** By archive: whoever numbers on its connection numbers here. Other connections tell of themselves by their writes. */
const standing = new WeakMap<Local['db'], Stood>()

/** What SQLite calls the version of the data: another one after each write of another connection, and only then. */
const writesOfOthers = (on: Local) =>
  on.run<{ data_version: number }>({ sql: 'pragma data_version', parameters: [] })[0]?.data_version ?? NaN

/** The series inside one transaction, which has begun. */
export function seriesOn(on: Local): Series & { committed(): void } {
  const writes = writesOfOthers(on)
  const stood = standing.get(on.db)
  const before = stood?.writes === writes ? stood.numbers : undefined
  // a transaction that does not get as far as the disk leaves nothing to believe
  const now: Stood = { writes }
  standing.set(on.db, now)
  let given = new Map<string, number>()
  return {
    take: (name, n = 1) => {
      const last = given.get(name) ?? before?.get(name) ?? lastNumber(on, { name })[0]?.value ?? 0
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
    committed: () => {
      now.numbers = given
    },
  }
}

/** The last number given of a series, 0 when none was. */
export async function lastOf(on: Runner, name: string): Promise<number> {
  const [last] = await lastNumber(on, { name })
  return last?.value ?? 0
}
