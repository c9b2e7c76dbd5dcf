import type { Clock } from '#core/kernel/clock.ts'

/** One moment for ever: whoever decides again the same requests must write the same rows. */
export const noon: Clock = { now: () => new Date('2026-11-23T11:00:00.000Z') }
