// Sweden writes days as ISO 8601 does.
const inItaly = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

const HOUR = 3_600_000
/** The last hour asked of, and its day: Italian days begin and end with an hour, and asking the calendar is slow. */
let last = { hour: NaN, day: '' }

/** The day on Italian calendars at that moment, `2026-11-23`: what "oggi" means in every rule. */
export function civilDay(at: Date): string {
  const hour = Math.floor(at.getTime() / HOUR)
  if (hour !== last.hour) last = { hour, day: inItaly.format(at) }
  return last.day
}

/** The moment at which a day begins on Italian calendars, one or two hours before it does in Greenwich. */
export function beginningOf(day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const summer = new Date(midnight - 2 * HOUR)
  return civilDay(summer) === day ? summer : new Date(midnight - HOUR)
}

/** The day after, `2026-12-01` after `2026-11-30`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 24 * HOUR).toISOString().slice(0, 10)
}
