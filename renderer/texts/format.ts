const number = new Intl.NumberFormat('it-IT', { useGrouping: 'always' })
const euros = new Intl.NumberFormat('it-IT', { style: 'currency', currency: 'EUR', useGrouping: 'always' })
const megabytes = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 1 })
const hour = new Intl.DateTimeFormat('it-IT', { hour: '2-digit', minute: '2-digit' })
const dayAndMonth = new Intl.DateTimeFormat('it-IT', { day: 'numeric', month: 'short' })
const weekdayAndDay = new Intl.DateTimeFormat('it-IT', { weekday: 'long', day: 'numeric', month: 'long' })
const longDay = new Intl.DateTimeFormat('it-IT', { day: 'numeric', month: 'long', year: 'numeric' })
const fullDay = new Intl.DateTimeFormat('it-IT', { day: '2-digit', month: '2-digit', year: 'numeric' })

/** `1.234`. */
export const count = (value: number): string => number.format(value)

/** Euro cents as `1.234,56 €`. */
export const euro = (cents: number): string => euros.format(cents / 100)

/** `2026-11-30` as `30/11/2026`, and `2026-11` as `11/2026`. */
export const written = (iso: string): string => iso.split('-').reverse().join('/')

/** A size in bytes as `640 byte`, `12 kB` or `3,2 MB`. */
export function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes} byte`
  if (bytes < 1_000_000) return `${number.format(Math.round(bytes / 1_000))} kB`
  return `${megabytes.format(bytes / 1_000_000)} MB`
}

/** A moment as a person places it: `10:42` of today, `ieri, 10:42`, `3 nov`, `03/11/2025`. */
export function moment(instant: string, now: Date): string {
  const at = new Date(instant)
  const days = midnight(now) - midnight(at)
  if (days === 0) return hour.format(at)
  if (days === 1) return `ieri, ${hour.format(at)}`
  return at.getFullYear() === now.getFullYear() ? dayAndMonth.format(at) : fullDay.format(at)
}

/** A day as a person names it: `Oggi`, `Ieri`, `giovedì 26 novembre`, `26 novembre 2025`. */
export function dayName(instant: string, now: Date): string {
  const at = new Date(instant)
  const days = midnight(now) - midnight(at)
  if (days === 0) return 'Oggi'
  if (days === 1) return 'Ieri'
  return (at.getFullYear() === now.getFullYear() ? weekdayAndDay : longDay).format(at)
}

/** A moment's hour: `10:42`. */
export const hourOf = (instant: string): string => hour.format(new Date(instant))

/** A moment in full: `30/11/2026, 10:42`. */
export function fullMoment(instant: string): string {
  const at = new Date(instant)
  return `${fullDay.format(at)}, ${hour.format(at)}`
}

const DAY = 86_400_000
const midnight = (at: Date): number =>
  Math.round(new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime() / DAY)
