import type { Gives } from '#core/contract/route.ts'
import type { RouteOf } from '#core/contract/routes.ts'
import { checkTexts } from '#core/service/sheet-texts.ts'
import { fascicolo } from '#renderer/texts/fascicolo.ts'
import { written } from '#renderer/texts/format.ts'
import type { ChartData } from '#renderer/ui/chart-data.ts'
import { sheetOf, subjectOf } from '#renderer/texts/catalogue.ts'
import { daysOf, type Period } from './period.ts'

export type Figures = Gives<RouteOf<'cifre'>>

/** More columns than a glance holds are told by month. */
const MOST_DAYS = 62

export function totals({ days }: Pick<Figures, 'days'>) {
  const sum = (of: 'accolte' | 'nonAccolte' | 'altre') => days.reduce((all, day) => all + day[of], 0)
  const parts = { accolte: sum('accolte'), nonAccolte: sum('nonAccolte'), altre: sum('altre') }
  return { ...parts, all: parts.accolte + parts.nonAccolte + parts.altre }
}

/** Day by day or month by month, those on which nothing came too, with the first and the last day of each. */
export function byTime({ days, dal, al }: Pick<Figures, 'days' | 'dal' | 'al'>): {
  readonly isByMonth: boolean
  readonly data: ChartData
  readonly spans: readonly Period[]
} {
  const all = daysOf({ dal, al })
  const isByMonth = all.length > MOST_DAYS
  const spanOf = (day: string) => (isByMonth ? day.slice(0, 7) : day)
  const came = grouped(days, ({ day }) => spanOf(day))
  const spans = [...grouped(all, spanOf)]
  const rows = spans.map(([span]) => totals({ days: came.get(span) ?? [] }))
  return {
    isByMonth,
    data: stacked(
      spans.map(([span]) => written(span)),
      rows,
    ),
    spans: spans.map(([, within]) => ({ dal: within[0] ?? dal, al: within.at(-1) ?? al })),
  }
}

export function byService({ outcomes }: Pick<Figures, 'outcomes'>): {
  readonly services: readonly string[]
  readonly data: ChartData
} {
  const groups = [...grouped(outcomes, ({ service }) => service)]
  const rows = groups.map(([, of]) => {
    const sum = (esito: string | undefined) =>
      of.filter((one) => one.esito === esito).reduce((all, { n }) => all + n, 0)
    return { accolte: sum('accolta'), nonAccolte: sum('non-accolta'), altre: sum(undefined) }
  })
  const services = groups.map(([service]) => service)
  return { services, data: { ...stacked(services.map(subjectOf), rows), across: true } }
}

/** The list of what each series of the charts counts, in their order. */
export const SOUGHT = [{ esito: 'accolta' }, { esito: 'non-accolta' }, { stato: 'senza-esito' }] as const

/** Like with like, in the order in which they were met. */
function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

type Row = { readonly accolte: number; readonly nonAccolte: number; readonly altre: number }

function stacked(labels: readonly string[], rows: readonly Row[]): ChartData {
  const texts = fascicolo.cifre
  return {
    stacked: true,
    labels,
    series: [
      { label: texts.accolte, values: rows.map(({ accolte }) => accolte), colour: 'success' },
      { label: texts.nonAccolte, values: rows.map(({ nonAccolte }) => nonAccolte), colour: 'error' },
      { label: texts.altre, values: rows.map(({ altre }) => altre), colour: 'neutral' },
    ],
  }
}

/** What a refusal was for, in the words of its check. */
export function refusals({ refusals: all }: Figures) {
  return all.map(({ service, code, n }) => {
    const sheet = sheetOf(service)
    const known = sheet && (checkTexts(sheet, code) as { readonly asks: string } | undefined)
    return { subject: subjectOf(service), check: known?.asks ?? code, n }
  })
}

export function times({ decided }: Figures): ChartData {
  const texts = fascicolo.cifre
  const labels = decided.map(({ seconds }) =>
    seconds === undefined ? texts.beyond : texts.within(texts.spans[seconds] ?? String(seconds)),
  )
  return {
    across: true,
    labels,
    series: [{ label: texts.decided, values: decided.map(({ n }) => n), colour: 'primary' }],
  }
}
