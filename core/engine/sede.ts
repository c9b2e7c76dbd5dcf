import type { SoughtState } from '#core/contract/fascicolo-inputs.ts'
import type { RequestState } from '#core/contract/outcome.ts'
import type { Ruolo } from '#core/domain/dossier.ts'
import { beginningOf, civilDay, dayAfter } from '#core/kernel/civil-day.ts'
import type { Instant } from '#core/kernel/clock.ts'
import type { CheckLine, Esito } from '#core/service/decide.ts'

/** Moments from `from`, included, up to `to`, excluded. */
export type Between = { readonly from: Instant; readonly to: Instant }

/** Requests are looked up from the newest on, so that a cursor is the last one seen. */
export type Place = { readonly receivedAt: Instant; readonly id: string }

export type SedeSearch = Between & {
  readonly sede: string
  readonly azienda?: string
  readonly matricola?: string
  readonly protocollo?: string
  readonly service?: string
  readonly state?: SoughtState
  readonly esito?: Esito
  readonly after?: Place
  readonly limit: number
}

export type FoundRequest = Place & {
  readonly service: string
  readonly azienda: string
  readonly ragioneSociale: string
  readonly matricola?: string
  readonly richiedente: string
  readonly ruolo: Ruolo
  readonly protocollo: string
  readonly state: RequestState
  readonly esito?: Esito
  readonly decidedAt?: Instant
}

type Outcomes = {
  readonly service: string
  readonly state: RequestState
  readonly esito?: Esito
  /** The hour in which they were received, `2026-11-23T09`, in UTC. */
  readonly hour: string
  readonly n: number
}

/** Refused requests whose istruttoria went the same way, by its lines. */
type Refused = {
  readonly service: string
  readonly lines: readonly Pick<CheckLine, 'code' | 'weight' | 'result'>[]
  readonly n: number
}

type SedePeriod = Between & { readonly sede: string }

/** What is looked up for operatori, of companies with a position of a Sede. */
export type SedeReader = {
  requests(search: SedeSearch): Promise<readonly FoundRequest[]>
  outcomes(period: SedePeriod): Promise<readonly Outcomes[]>
  refused(period: SedePeriod): Promise<readonly Refused[]>
  /** How many were decided within each of the steps, in seconds, and after the last. */
  decidedWithin(period: SedePeriod, steps: readonly number[]): Promise<readonly number[]>
}

/** Steps in which times are told, seconds: at once, a few seconds, a minute, ten, an hour, a day, a week. */
export const SPANS = [1, 10, 60, 600, 3_600, 86_400, 604_800] as const

/** Both days included; without them, all there is. */
export function between(dal: string | undefined, al: string | undefined): Between {
  return {
    from: dal === undefined ? '' : beginningOf(dal).toISOString(),
    to: al === undefined ? '9999' : beginningOf(dayAfter(al)).toISOString(),
  }
}

type Days = { readonly dal: string; readonly al: string }

/** The figures of a Sede in a period: outcomes, refusals, days and times. */
export async function figuresOf(reader: SedeReader, sede: string, { dal, al }: Days) {
  const period = { sede, ...between(dal, al) }
  const outcomes = await reader.outcomes(period)
  const [refused, within] = [await reader.refused(period), await reader.decidedWithin(period, SPANS)]
  return {
    dal,
    al,
    outcomes: summed(outcomes.map(({ service, state, esito, n }) => ({ service, state, ...(esito && { esito }), n }))),
    refusals: refusalsIn(refused),
    days: daysOf(outcomes),
    decided: within.map((n, at) => ({ ...(SPANS[at] !== undefined && { seconds: SPANS[at] }), n })),
  }
}

/** Like with like, the most frequent first. */
function summed<T extends { readonly n: number }>(rows: readonly T[]): T[] {
  const sums = new Map<string, T>()
  for (const { n, ...what } of rows) {
    const key = JSON.stringify(what)
    sums.set(key, { ...what, n: n + (sums.get(key)?.n ?? 0) } as T)
  }
  return [...sums.values()].sort((a, b) => b.n - a.n)
}

function refusalsIn(refused: readonly Refused[]) {
  return summed(
    refused.flatMap(({ service, lines, n }) =>
      lines
        .filter(({ weight, result }) => weight === 'blocca' && result === 'non-superata')
        .map(({ code }) => ({ service, code, n })),
    ),
  )
}

function daysOf(outcomes: readonly Outcomes[]) {
  const days = new Map<string, { day: string; accolte: number; nonAccolte: number; altre: number }>()
  for (const { hour, esito, n } of outcomes) {
    const day = civilDay(new Date(`${hour}:00:00Z`))
    const known = days.get(day) ?? { day, accolte: 0, nonAccolte: 0, altre: 0 }
    known[esito === undefined ? 'altre' : esito === 'accolta' ? 'accolte' : 'nonAccolte'] += n
    days.set(day, known)
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}
