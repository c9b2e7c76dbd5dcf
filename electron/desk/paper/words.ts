const moment = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})

/** An instant as paper writes it: `30/11/2026, 10:42`, in Italy. */
export function moments(instant: string): string {
  return moment.format(new Date(instant))
}
