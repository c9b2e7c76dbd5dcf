// Sweden writes days as ISO 8601 does.
const inItaly = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day on Italian calendars at that moment, `2026-11-23`: what "oggi" means in every rule. */
export function civilDay(at: Date): string {
  return inItaly.format(at)
}
