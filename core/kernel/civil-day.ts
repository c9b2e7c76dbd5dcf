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
