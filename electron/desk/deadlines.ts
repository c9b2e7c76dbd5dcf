import { termineDpa } from '#core/domain/dpa.ts'
import { riattivabileFinoAl } from '#core/domain/posizione.ts'
import { firstDay, lastDay, periodoDi, plusMonths, scadenzaVersamento } from '#core/domain/identifiers/periodo.ts'
import type { Giorno } from '#core/domain/identifiers/giorno.ts'

/** What ends, or has to be done by a day. */
export const DEADLINE_KINDS = ['versamenti', 'uniemens', 'dpa', 'tesoreria', 'riattivazione', 'delega'] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

export type Deadline = {
  readonly kind: DeadlineKind
  /** The last good day. */
  readonly day: string
  /** How many companies or positions it is about; absent when it is everybody's. */
  readonly count?: number
  /** The month of competence, where there is one. */
  readonly month?: string
}

/** What of the archive has an end: read with the day, so that the rules here need no archive. */
export type Ends = {
  /** Since when each suspended position is. */
  readonly sospeseDal: readonly string[]
  /** The last good day of each delega of the studio that holds today. */
  readonly deleghe: readonly string[]
  /** Positions that had the month before declared beforehand and not this one. */
  readonly dpaDaRinnovare: number
}

const SEEN_AHEAD = { riattivazione: 90, delega: 60 } as const // days: a new delega, or a closure in its place, take weeks

/** What lies ahead on a day, nearest first; today still counts. */
export function deadlinesAhead(oggi: string, ends: Ends): readonly Deadline[] {
  const all = [...ofEverybody(oggi as Giorno), ...ofDpa(oggi, ends), ...ofJanuary(oggi), ...ofEnds(oggi, ends)]
  return all.toSorted((one, other) => (one.day < other.day ? -1 : 1))
}

/** The next payment of contributions and the next UniEmens (day 16 and last day of the month after). */
function ofEverybody(oggi: Giorno): readonly Deadline[] {
  const before = plusMonths(periodoDi(oggi), -1)
  const paid = scadenzaVersamento(before) >= oggi ? before : periodoDi(oggi)
  return [
    { kind: 'versamenti', day: scadenzaVersamento(paid), month: paid },
    { kind: 'uniemens', day: lastDay(periodoDi(oggi)), month: before },
  ]
}

/** A DPA of this month has a preventive effect up to its own term (Msg. INPS 2648/2018). */
function ofDpa(oggi: string, { dpaDaRinnovare: count }: Ends): readonly Deadline[] {
  const month = periodoDi(oggi as Giorno)
  return count === 0 ? [] : [{ kind: 'dpa', day: termineDpa(month), month, count }]
}

/** The workers of the year before are weighed against the threshold of the Fondo di Tesoreria in January (1R). */
function ofJanuary(oggi: string): readonly Deadline[] {
  const month = oggi.slice(5, 7)
  if (month !== '01' && month !== '12') return []
  const year = Number(oggi.slice(0, 4)) + (month === '12' ? 1 : 0)
  return [{ kind: 'tesoreria', day: `${year}-01-31` }]
}

/** What ends on the same day is one line. */
function ofEnds(oggi: string, { sospeseDal, deleghe }: Ends): readonly Deadline[] {
  return [...together('riattivazione', oggi, sospeseDal.map(riattivabileFinoAl)), ...together('delega', oggi, deleghe)]
}

function together(kind: 'riattivazione' | 'delega', oggi: string, days: readonly string[]): readonly Deadline[] {
  const last = daysAfter(oggi, SEEN_AHEAD[kind])
  const near = days.filter((day) => day >= oggi && day <= last)
  return [...new Set(near)].map((day) => ({ kind, day, count: near.filter((one) => one === day).length }))
}

/** The day that many days after. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The Mondays of the weeks up to the day's own, oldest first. */
export function weeksUpTo(oggi: string, many: number): readonly string[] {
  const sinceMonday = (new Date(`${oggi}T12:00:00Z`).getUTCDay() + 6) % 7
  const monday = daysAfter(oggi, -sinceMonday)
  return Array.from({ length: many }, (_, at) => daysAfter(monday, (at + 1 - many) * 7))
}

/** The first day of the month before the day's. */
export function monthBefore(oggi: string): string {
  return firstDay(plusMonths(periodoDi(oggi as Giorno), -1)).slice(0, 7)
}
