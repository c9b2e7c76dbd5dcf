import type { CellValue, ColumnKind } from '#electron/desk/exports/column.ts'

const moment = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})

/** A cell as Italy writes it: `1234,56`, `30/11/2026`, `30/11/2026 10:42`. No dots between thousands: Excel reads it as a number. */
export function written(kind: ColumnKind, value: CellValue): string {
  if (value === undefined) return ''
  if (kind === 'importo' && typeof value === 'number') return (value / 100).toFixed(2).replace('.', ',')
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (kind === 'giorno' || kind === 'periodo') return value.split('-').reverse().join('/')
  return kind === 'momento' ? moment.format(new Date(value)).replace(',', '') : value
}

/** Milliseconds that, read as UTC, show what a clock in Italy shows at that instant: Excel knows no time zones. */
export function romanClock(instant: string): number {
  const parts = Object.fromEntries(
    moment.formatToParts(new Date(instant)).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute)
}
