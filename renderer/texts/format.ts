import { MINUS } from '#core/domain/identifiers/importo.ts'
import type { Language } from '#core/domain/language.ts'
import { language } from './language.ts'

const LOCALES = { it: 'it-IT', en: 'en-GB' } as const satisfies Record<Language, string>
const MOMENTS = {
  hour: { hour: '2-digit', minute: '2-digit' },
  dayAndMonth: { day: 'numeric', month: 'short' },
  weekdayAndDay: { weekday: 'long', day: 'numeric', month: 'long' },
  longDay: { day: 'numeric', month: 'long', year: 'numeric' },
  fullDay: { day: '2-digit', month: '2-digit', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
const NUMBERS = {
  number: { useGrouping: 'always' },
  euros: { style: 'currency', currency: 'EUR', useGrouping: 'always' },
  megabytes: { maximumFractionDigits: 1 },
  share: { style: 'percent' },
} as const satisfies Record<string, Intl.NumberFormatOptions>

const NEAR = {
  it: { today: 'Oggi', yesterday: 'Ieri', at: (hour: string) => `ieri, ${hour}`, bytes: 'byte' },
  en: { today: 'Today', yesterday: 'Yesterday', at: (hour: string) => `yesterday, ${hour}`, bytes: 'bytes' },
} as const satisfies Record<Language, object>

const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>()

/** A format is slow to make, and most are never needed in both languages. */
function kept<F extends Intl.DateTimeFormat | Intl.NumberFormat>(name: string, make: (locale: string) => F): F {
  const key = `${language()} ${name}`
  const known = made.get(key) ?? make(LOCALES[language()])
  made.set(key, known)
  return known as F
}

const dated = (name: keyof typeof MOMENTS, at: Date): string =>
  kept(name, (locale) => new Intl.DateTimeFormat(locale, MOMENTS[name])).format(at)
const numbered = (name: keyof typeof NUMBERS, value: number): string =>
  kept(name, (locale) => new Intl.NumberFormat(locale, NUMBERS[name]))
    .format(value)
    .replace('-', MINUS)

/** `1.234`, in English `1,234`. */
export const count = (value: number): string => numbered('number', value)

/** One thing or many, with its number: `1 azienda`, `1.204 aziende`. Italian and English count alike. */
export const some = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`

/** Euro cents as `1.234,56 €`, in English `€1,234.56`. */
export const euro = (cents: number): string => numbered('euros', cents / 100)

/** `2026-11-30` as `30/11/2026`, and `2026-11` as `11/2026`, in both languages. */
export const written = (iso: string): string => iso.split('-').reverse().join('/')

/** A day where there is little room: `3/11`, of another year than today's `03/11/2025`. */
export const brief = (iso: string, now: Date): string =>
  iso.startsWith(`${now.getFullYear()}-`) ? iso.split('-').slice(1).reverse().map(Number).join('/') : written(iso)

/** `0.5` as `50%`. */
export const share = (value: number): string => numbered('share', value)

/** A size in bytes as `640 byte`, `12 kB` or `3,2 MB`. */
export function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes} ${NEAR[language()].bytes}`
  if (bytes < 1_000_000) return `${count(Math.round(bytes / 1_000))} kB`
  return `${numbered('megabytes', bytes / 1_000_000)} MB`
}

/** A moment as a person places it: `10:42` of today, `ieri, 10:42`, `3 nov`, `03/11/2025`. */
export function moment(instant: string, now: Date): string {
  const at = new Date(instant)
  const days = midnight(now) - midnight(at)
  if (days === 0) return dated('hour', at)
  if (days === 1) return NEAR[language()].at(dated('hour', at))
  return dated(at.getFullYear() === now.getFullYear() ? 'dayAndMonth' : 'fullDay', at)
}

/** A day as a person names it: `Oggi`, `Ieri`, `giovedì 26 novembre`, `26 novembre 2025`. */
export function dayName(instant: string, now: Date): string {
  const at = new Date(instant)
  const days = midnight(now) - midnight(at)
  if (days === 0) return NEAR[language()].today
  if (days === 1) return NEAR[language()].yesterday
  return dated(at.getFullYear() === now.getFullYear() ? 'weekdayAndDay' : 'longDay', at)
}

/** A moment's hour: `10:42`. */
export const hourOf = (instant: string): string => dated('hour', new Date(instant))

/** A moment in full: `30/11/2026, 10:42`. */
export function fullMoment(instant: string): string {
  const at = new Date(instant)
  return `${dated('fullDay', at)}, ${dated('hour', at)}`
}

const DAY = 86_400_000
const midnight = (at: Date): number =>
  Math.round(new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime() / DAY)
