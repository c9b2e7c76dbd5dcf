import { civilDay } from '#core/kernel/civil-day.ts'
import { instant, type Instant } from '#core/kernel/clock.ts'

const HOUR = 3_600_000

/** The moment at which a day (`2026-11-23`) begins in Italy: 22 UTC of the day before in summer, 23 in winter. */
export function startOf(day: string): Instant {
  const early = new Date(Date.parse(`${day}T00:00:00Z`) - 2 * HOUR)
  return instant(civilDay(early) === day ? early : new Date(early.getTime() + HOUR))
}

/** The moment at which it is over. */
export function endOf(day: string): Instant {
  // Noon is the same day in Italy whatever the season, and so is noon of the next one.
  return startOf(civilDay(new Date(Date.parse(`${day}T12:00:00Z`) + 24 * HOUR)))
}
