import type { Instant } from '#core/kernel/clock.ts'
import type { Avviso, AvvisoKey, AvvisoKind } from './avviso.ts'
import { SERVICES } from './deadlines.ts'
import type { NoticeSettings } from './notice-settings.ts'

/** Things of one kind, told together. */
export type Digest = { readonly kind: AvvisoKind; readonly avvisi: readonly Avviso[] }

export type Telling = {
  readonly digests: readonly Digest[]
  /** What is settled: told now, or never to be told. The rest waits. */
  readonly settled: readonly AvvisoKey[]
  /** In how many ms to look again at what waits. */
  readonly again?: number
}

type Known = { readonly settings: NoticeSettings; readonly now: Date; readonly lastTold?: Instant | undefined }

const MINUTE = 60_000 // ms
const HOUR = 60 // minutes: a clock may be moved meanwhile, so nobody sleeps longer
const ONE_BY_ONE = 3 // more of a kind in one go would bury the desktop: one tells of all

/** What to tell of all that waits. Pure: the same things, hour and settings are told in the same way. */
export function telling(waiting: readonly Avviso[], { settings, now, lastTold }: Known): Telling {
  const wanted = waiting.filter((avviso) => isWanted(avviso, settings))
  const muted = waiting.filter((avviso) => !wanted.includes(avviso)).map(({ n }) => n)
  if (wanted.length === 0) return { digests: [], settled: muted }
  const hush = quietFor(settings, now) ?? gatheringFor(settings, now, lastTold)
  if (hush !== undefined) return { digests: [], settled: muted, again: hush }
  return { digests: digestsOf(wanted), settled: [...muted, ...wanted.map(({ n }) => n)] }
}

function isWanted(avviso: Avviso, settings: NoticeSettings): boolean {
  return settings.desktop && !isMuted(avviso, settings) && isChosen(avviso, settings)
}

function isMuted(avviso: Avviso, { mutedCompanies, mutedServices }: NoticeSettings): boolean {
  const service = serviceOf(avviso)
  const { aziende = [avviso.azienda] } = avviso.deadline ?? {}
  const isOfMuted = aziende.length > 0 && aziende.every((one) => mutedCompanies.includes(one))
  return isOfMuted || (service !== undefined && mutedServices.includes(service))
}

function serviceOf({ row, details, deadline }: Avviso): string | undefined {
  return row?.service ?? details?.service ?? (deadline && SERVICES[deadline.kind])
}

function isChosen({ kind, row }: Avviso, { outcomes, parked, deadlines, answers }: NoticeSettings): boolean {
  if (kind === 'risposta') return answers
  if (kind === 'ferma') return parked
  if (kind === 'scadenza') return deadlines
  return outcomes === 'tutti' || (outcomes === 'non-accolti' && row?.esito === 'non-accolta')
}

const KINDS = ['esito', 'risposta', 'ferma', 'scadenza'] as const satisfies readonly AvvisoKind[]

function digestsOf(wanted: readonly Avviso[]): readonly Digest[] {
  return KINDS.flatMap((kind) => {
    const some = wanted.filter((avviso) => avviso.kind === kind)
    if (some.length === 0) return []
    return some.length > ONE_BY_ONE ? [{ kind, avvisi: some }] : some.map((one) => ({ kind, avvisi: [one] }))
  })
}

/** The first thing is told at once; what follows soon is gathered until its time is over. */
function gatheringFor({ gather }: NoticeSettings, now: Date, lastTold: Instant | undefined): number | undefined {
  if (lastTold === undefined) return undefined
  const since = now.getTime() - Date.parse(lastTold)
  const left = gather * MINUTE - since
  return since >= 0 && left > 0 ? left : undefined // told in the future: a clock was moved back
}

/** For how many ms it is to stay quiet, as far as an hour ahead; `undefined` when it is not. */
export function quietFor({ quiet, quietWeekend }: NoticeSettings, now: Date): number | undefined {
  const { weekday, minute } = wallClock(now)
  if (quietWeekend && (weekday === 'Sat' || weekday === 'Sun')) return Math.min(24 * HOUR - minute, HOUR) * MINUTE
  if (quiet === undefined) return undefined
  const [from, to] = [minuteOf(quiet.from), minuteOf(quiet.to)]
  if (!isBetween(minute, from, to)) return undefined
  const left = (to - minute + 24 * HOUR) % (24 * HOUR)
  return Math.min(left, HOUR) * MINUTE
}

/** It may go over midnight. */
function isBetween(minute: number, from: number, to: number): boolean {
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to
}

function minuteOf(hour: string): number {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number)
  return hours * HOUR + minutes
}

const inItaly = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Rome',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function wallClock(at: Date): { readonly weekday: string; readonly minute: number } {
  const parts = inItaly.formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return { weekday: part('weekday'), minute: Number(part('hour')) * HOUR + Number(part('minute')) }
}
