import { termineDpa } from '#core/domain/dpa.ts'
import { riattivabileFinoAl } from '#core/domain/posizione.ts'
import {
  firstDay,
  lastDay,
  periodoDi,
  plusMonths,
  scadenzaVersamento,
  type Periodo,
} from '#core/domain/identifiers/periodo.ts'
import type { Giorno } from '#core/domain/identifiers/giorno.ts'
import { primoLavorativo, ultimoPerVersare } from '#core/domain/giorni-lavorativi.ts'

/** What ends, or has to be done by a day. */
export const DEADLINE_KINDS = ['versamenti', 'uniemens', 'dpa', 'tesoreria', 'riattivazione', 'delega'] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

export type Deadline = {
  readonly kind: DeadlineKind
  /** The last good day. */
  readonly day: string
  /** The day that the rule names, where the last good one is another: no term ends on a Saturday or a holiday. */
  readonly falls?: string
  /** How many companies or positions it is about; absent when it is everybody's. */
  readonly count?: number
  /** The companies it is about, each once. */
  readonly aziende?: readonly string[]
  /** The month of competence, where there is one. */
  readonly month?: string
}

/** Something of a company that has a day. */
export type Dated = { readonly azienda: string; readonly day: string }

/** How many days before its end each deadline was last told of; 0 is the eve. By kind and day. */
export type ToldDeadlines = Readonly<Record<string, number>>

/** What of the archive has an end: read with the day, so that the rules here need no archive. */
export type Ends = {
  /** Since when each suspended position is. */
  readonly sospeseDal: readonly Dated[]
  /** The last good day of each delega of the studio that holds today. */
  readonly deleghe: readonly Dated[]
  /** Whose positions had the month before declared beforehand and not this one: one company for each position. */
  readonly dpaDaRinnovare: readonly string[]
}

const SEEN_AHEAD = { riattivazione: 90, delega: 60 } as const // days: a new delega, or a closure in its place, take weeks

/** What lies ahead on a day, nearest first; today still counts. */
export function deadlinesAhead(oggi: string, ends: Ends): readonly Deadline[] {
  const all = [...ofEverybody(oggi as Giorno), ...ofDpa(oggi, ends), ...ofJanuary(oggi), ...ofEnds(oggi, ends)]
  return all.toSorted((one, other) => (one.day < other.day ? -1 : 1))
}

/** The next payment of contributions and the next UniEmens (day 16 and last day of the month after). */
function ofEverybody(oggi: Giorno): readonly Deadline[] {
  return [
    { kind: 'versamenti', ...nextOf(oggi, { falls: scadenzaVersamento, last: ultimoPerVersare }) },
    { kind: 'uniemens', ...nextOf(oggi, { falls: (month) => lastDay(plusMonths(month, 1)), last: primoLavorativo }) },
  ]
}

type Term = { readonly falls: (month: Periodo) => Giorno; readonly last: (day: Giorno) => Giorno }

/** The first month whose term is not over: one that fell on a holiday at the end of a month is good in the next one. */
function nextOf(oggi: Giorno, { falls, last }: Term): Pick<Deadline, 'day' | 'falls' | 'month'> {
  let month = plusMonths(periodoDi(oggi), -2)
  while (last(falls(month)) < oggi) month = plusMonths(month, 1)
  const [named, day] = [falls(month), last(falls(month))]
  return { day, month, ...(named !== day && { falls: named }) }
}

/** A DPA of this month has a preventive effect up to its own term (Msg. INPS 2648/2018), which no holiday moves. */
function ofDpa(oggi: string, { dpaDaRinnovare }: Ends): readonly Deadline[] {
  const month = periodoDi(oggi as Giorno)
  const about = { count: dpaDaRinnovare.length, aziende: [...new Set(dpaDaRinnovare)] }
  return about.count === 0 ? [] : [{ kind: 'dpa', day: termineDpa(month), month, ...about }]
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
  const riattivabili = sospeseDal.map(({ azienda, day }) => ({ azienda, day: riattivabileFinoAl(day) }))
  return [...together('riattivazione', oggi, riattivabili), ...together('delega', oggi, deleghe)]
}

function together(kind: 'riattivazione' | 'delega', oggi: string, all: readonly Dated[]): readonly Deadline[] {
  const last = daysAfter(oggi, SEEN_AHEAD[kind])
  const near = all.filter(({ day }) => day >= oggi && day <= last)
  return [...new Set(near.map(({ day }) => day))].map((day) => {
    const some = near.filter((one) => one.day === day)
    return { kind, day, count: some.length, aziende: [...new Set(some.map(({ azienda }) => azienda))] }
  })
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

/** Where one goes to do what it asks for. */
const PLACES: Readonly<Record<DeadlineKind, string>> = {
  versamenti: '/aziende',
  uniemens: '/importa',
  dpa: '/crea?oggetto=dpa',
  tesoreria: '/crea?oggetto=fondo-tesoreria-1r',
  riattivazione: '/aziende?stato=sospesa&scope=tutte',
  delega: '/aziende?scade=1',
}

export const placeOfDeadline = ({ kind }: Pick<Deadline, 'kind'>): string => PLACES[kind]

/** The Smart-Task that meets it, where one does. */
export const SERVICES: Readonly<Partial<Record<DeadlineKind, string>>> = {
  dpa: 'dpa',
  tesoreria: 'fondo-tesoreria-1r',
  riattivazione: 'riattivazione-posizione',
}
