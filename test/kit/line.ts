import { no, ok } from '#core/kernel/result.ts'
import { EXPIRED, type Access } from '#electron/sync/access.ts'
import { CoreLine, type LineParts } from '#electron/sync/core-line.ts'

/** Always shows the same bearer. */
export const showing = (bearer: string): Access => ({
  bearer: async (refused) => (refused === undefined ? ok(bearer) : no(EXPIRED)),
})

/** A line to an address of this machine, as whoever the test says. */
export function lineTo(address: string, parts: Partial<LineParts> = {}): CoreLine {
  const clock = { now: () => new Date('2026-11-23T12:00:00Z') }
  return new CoreLine({ address, access: showing('rossi'), clock, closing: new AbortController().signal, ...parts })
}
