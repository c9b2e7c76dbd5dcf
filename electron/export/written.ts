import { italianMoment } from '#core/kernel/italian-moment.ts'
import type { CellValue, ColumnKind } from '#electron/desk/exports/column.ts'

/** A cell as Italy writes it: `1234,56`, `30/11/2026`, `30/11/2026 10:42`. No dots between thousands: Excel reads it as a number. */
export function written(kind: ColumnKind, value: CellValue): string {
  if (value === undefined) return ''
  if (kind === 'importo' && typeof value === 'number') return (value / 100).toFixed(2).replace('.', ',')
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (kind === 'giorno' || kind === 'periodo') return value.split('-').reverse().join('/')
  return kind === 'momento' ? italianMoment(value) : value
}

/** Milliseconds that, read as UTC, show what a clock in Italy shows at that instant: Excel knows no time zones. */
export function romanClock(instant: string): number {
  const [day = 0, month = 1, year = 0, hour = 0, minute = 0] = italianMoment(instant).split(/[/ :]/).map(Number)
  return Date.UTC(year, month - 1, day, hour, minute)
}
