import type { Brand } from '#core/kernel/brand.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'

/** A real calendar day, `YYYY-MM-DD`, 1800–9999 (INPS writes 31/12/9999 for "no end"): strings of it sort as time does. */
export type Giorno = Brand<'Giorno'>

/** `giorno`: the month has no such day; `anno`: outside 1800–9999, or not of four digits. */
export type ErroreGiorno = 'vuoto' | 'formato' | 'anno' | 'mese' | 'giorno'

const WRITTEN = [
  /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d+)$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/,
  /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/,
]

/** What a hand writes for a day: with the two last digits of a year, run together or not, or with no year at all. */
const SHORT = [/^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{2})$/, /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{2})$/]
const LAST = '9999-12-31' as Giorno
const YEARLESS = /^(\d{1,2})\/(\d{1,2})\/?$/

/** Accepts GG/MM/AAAA (also with dots, hyphens or spaces), GGMMAAAA and ISO `AAAA-MM-GG`. */
export function giorno(raw: string): Result<Giorno, ErroreGiorno> {
  const text = bare(raw)
  if (text === '') return no('vuoto')
  const found = WRITTEN.map((shape) => shape.exec(text)?.groups).find((groups) => groups !== undefined)
  return found === undefined
    ? no('formato')
    : calendar(Number(found['year']), Number(found['month']), Number(found['day']))
}

/**
 * A day as a hand writes it, with a whole year: two digits up to 49 are of this century, from 50 on of the last, as
 * spreadsheets have it; without a year it is the nearest such day to `oggi`, of those up to `latest`. A file has to say its years whole.
 */
export function withWholeYear(typed: string, oggi: Giorno, latest?: Giorno): string {
  const text = bare(typed)
  const short = SHORT.map((shape) => shape.exec(text)?.groups).find((groups) => groups !== undefined)
  if (short === undefined) return nearest(text, oggi, latest) ?? typed
  const year = short['year'] ?? ''
  return [short['day'], short['month'], (year < '50' ? '20' : '19') + year].join('/')
}

function nearest(text: string, oggi: Giorno, latest = LAST): string | undefined {
  const [, day, month] = YEARLESS.exec(text) ?? []
  if (day === undefined) return undefined
  const [year] = parts(oggi)
  const days = [year, year - 1, year + 1].map((one) => calendar(one, Number(month), Number(day)))
  const real = days.flatMap((read) => (read.ok && read.value <= latest ? [read.value] : []))
  const distance = (one: Giorno) => Math.abs(daysBetween(oggi, one))
  const [found] = real.sort((a, b) => distance(a) - distance(b))
  return found === undefined ? undefined : formatGiorno(found)
}

/** Whether the text is already a day in its normal form. */
export function isGiorno(text: string): text is Giorno {
  const read = giorno(text)
  return read.ok && read.value === text
}

/** The same day of the month `months` later (or earlier), or the last one of that month when it has no such day. */
export function addMonths(from: Giorno, months: number): Giorno {
  const [year, month, day] = parts(from)
  const index = year * 12 + month - 1 + months
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
  return sure(calendar(y, m, Math.min(day, daysIn(y, m))))
}

export function addDays(from: Giorno, days: number): Giorno {
  const to = new Date((dayNumber(from) + days) * DAY)
  return sure(calendar(to.getUTCFullYear(), to.getUTCMonth() + 1, to.getUTCDate()))
}

/** How many days `a` comes after `da`; negative when it comes before. */
export function daysBetween(da: Giorno, a: Giorno): number {
  return dayNumber(a) - dayNumber(da)
}

/** `GG/MM/AAAA`. */
export function formatGiorno(day: Giorno): string {
  return day.split('-').reverse().join('/')
}

/** The calendar day in Italy at that moment: from 22 or 23 UTC on it is already tomorrow. */
export function giornoDi(moment: Date): Giorno {
  return ITALY.format(moment) as Giorno
}

/** How long a month is (1–12) in that year. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const DAY = 86_400_000
// Swedish writes dates as ISO does.
const ITALY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' })

function calendar(year: number, month: number, day: number): Result<Giorno, ErroreGiorno> {
  if (year < 1800 || year > 9999) return no('anno')
  if (month < 1 || month > 12) return no('mese')
  if (day < 1 || day > daysIn(year, month)) return no('giorno')
  return ok([year, two(month), two(day)].join('-') as Giorno)
}

function sure(result: Result<Giorno, ErroreGiorno>): Giorno {
  if (!result.ok) throw new RangeError('Day outside 1800–9999')
  return result.value
}

function parts(day: Giorno): readonly [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

function dayNumber(day: Giorno): number {
  const [year, month, date] = parts(day)
  return Date.UTC(year, month - 1, date) / DAY
}

/** With strokes between its parts, whatever stood there. */
const bare = (raw: string) => raw.trim().replace(/\s*[/.\-\s]\s*/g, '/')

const two = (n: number) => String(n).padStart(2, '0')
