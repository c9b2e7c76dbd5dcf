/** A moment, ISO 8601 in UTC with milliseconds (`2026-11-23T09:00:00.000Z`): strings of it sort as time does. */
export type Instant = string

/** Where "now" comes from. */
export type Clock = { now(): Date }

/** The clock of the machine; everything else is handed one. */
export const systemClock: Clock = { now: () => new Date() }

export function instant(date: Date): Instant {
  return date.toISOString()
}
