import type { Brand } from '#core/kernel/brand.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { addMonths, daysIn, type Giorno } from './giorno.ts'

/** A month of competence, `YYYY-MM` (as UniEmens writes it), 1900–9999: strings of it sort as time does. */
export type Periodo = Brand<'Periodo'>

/** `anno`: outside 1900–9999, or not of four digits. */
export type ErrorePeriodo = 'vuoto' | 'formato' | 'anno' | 'mese'

const WRITTEN = [
  /^(?<month>\d{1,2})\/(?<year>\d+)$/,
  /^(?<month>\d{2})(?<year>\d{4})$/,
  /^(?<year>\d{4})\/(?<month>\d{1,2})$/,
]

/** Accepts MM/AAAA (also with dot, hyphen or space), MMAAAA of the F24 and AAAA-MM of UniEmens. */
export function periodo(raw: string): Result<Periodo, ErrorePeriodo> {
  const text = raw.trim().replace(/\s*[/.\-\s]\s*/g, '/')
  if (text === '') return no('vuoto')
  const found = WRITTEN.map((shape) => shape.exec(text)?.groups).find((groups) => groups !== undefined)
  return found === undefined ? no('formato') : month(Number(found['year']), Number(found['month']))
}

/** Whether the text is already a period in its normal form. */
export function isPeriodo(text: string): text is Periodo {
  const read = periodo(text)
  return read.ok && read.value === text
}

/** The month that a day falls in. */
export function periodoDi(giorno: Giorno): Periodo {
  return giorno.slice(0, 7) as Periodo
}

export function plusMonths(from: Periodo, months: number): Periodo {
  const moved = index(from) + months
  const to = month(Math.floor(moved / 12), (moved % 12) + 1)
  if (!to.ok) throw new RangeError('Period outside 1900–9999')
  return to.value
}

/** How many months `a` comes after `da`; negative when it comes before. */
export function monthsBetween(da: Periodo, a: Periodo): number {
  return index(a) - index(da)
}

/** For sorting, oldest first. */
export function comparePeriodi(one: Periodo, other: Periodo): number {
  return index(one) - index(other)
}

/** Every month from `da` to `a`, both included; none when `a` comes before. */
export function periodiTra(da: Periodo, a: Periodo): readonly Periodo[] {
  return Array.from({ length: Math.max(0, monthsBetween(da, a) + 1) }, (_, n) => plusMonths(da, n))
}

export function firstDay(of: Periodo): Giorno {
  return `${of}-01` as Giorno
}

export function lastDay(of: Periodo): Giorno {
  return `${of}-${daysIn(Number(of.slice(0, 4)), Number(of.slice(5)))}` as Giorno
}

/** Day 16 of the following month, as it is: neither holidays nor the August deferral move it. */
export function scadenzaVersamento(of: Periodo): Giorno {
  return addMonths(`${of}-16` as Giorno, 1)
}

/** `MM/AAAA`, as screens show it. */
export function formatPeriodo(of: Periodo): string {
  return of.split('-').reverse().join('/')
}

/** `MMAAAA`, as the F24 file writes it. */
export function periodoF24(of: Periodo): string {
  return of.split('-').reverse().join('')
}

function month(year: number, ofYear: number): Result<Periodo, ErrorePeriodo> {
  if (year < 1900 || year > 9999) return no('anno')
  if (ofYear < 1 || ofYear > 12) return no('mese')
  return ok(`${year}-${String(ofYear).padStart(2, '0')}` as Periodo)
}

function index(of: Periodo): number {
  return Number(of.slice(0, 4)) * 12 + Number(of.slice(5)) - 1
}
