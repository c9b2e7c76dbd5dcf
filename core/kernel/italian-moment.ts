import type { Instant } from './clock.ts'

const moment = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})
const hour = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
})

/** A moment as a clock in Italy shows it, `30/11/2026 10:42`, wherever the machine believes it is. */
export function italianMoment(at: Instant): string {
  return moment.format(new Date(at)).replace(',', '')
}

/** The hour of it alone, `10:42:07`. */
export function italianHour(at: Instant): string {
  return hour.format(new Date(at))
}
