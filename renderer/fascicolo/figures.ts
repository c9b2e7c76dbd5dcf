import type { Gives } from '#core/contract/route.ts'
import type { RouteOf } from '#core/contract/routes.ts'
import { checkTexts } from '#core/service/sheet-texts.ts'
import { fascicolo } from '#renderer/texts/fascicolo.ts'
import { written } from '#renderer/texts/format.ts'
import type { ChartData } from '#renderer/ui/chart-data.ts'
import { sheetOf, subjectOf } from '#renderer/texts/catalogue.ts'
import { daysOf } from './period.ts'

export type Figures = Gives<RouteOf<'cifre'>>

/** More columns than a glance holds are told by month. */
const MOST_DAYS = 62

export function totals({ days }: Pick<Figures, 'days'>) {
  const sum = (of: 'accolte' | 'nonAccolte' | 'altre') => days.reduce((all, day) => all + day[of], 0)
  const parts = { accolte: sum('accolte'), nonAccolte: sum('nonAccolte'), altre: sum('altre') }
  return { ...parts, all: parts.accolte + parts.nonAccolte + parts.altre }
}

/** Day by day or month by month, those on which nothing came too. */
export function byTime({ days, dal, al }: Pick<Figures, 'days' | 'dal' | 'al'>): {
  readonly isByMonth: boolean
  readonly data: ChartData
} {
  const all = daysOf({ dal, al })
  const isByMonth = all.length > MOST_DAYS
  const spanOf = (day: string) => (isByMonth ? day.slice(0, 7) : day)
  const groups = grouped(days, ({ day }) => spanOf(day))
  const spans = [...new Set(all.map(spanOf))]
  const rows = spans.map((label) => ({ label, ...totals({ days: groups.get(label) ?? [] }) }))
  return {
    isByMonth,
    data: stacked(
      rows.map(({ label }) => written(label)),
      rows,
    ),
  }
}

export function byService({ outcomes }: Figures): ChartData {
  const groups = [...grouped(outcomes, ({ service }) => service)].map(([service, of]) => {
    const sum = (esito: string | undefined) =>
      of.filter((one) => one.esito === esito).reduce((all, { n }) => all + n, 0)
    return { service, accolte: sum('accolta'), nonAccolte: sum('non-accolta'), altre: sum(undefined) }
  })
  return {
    ...stacked(
      groups.map(({ service }) => subjectOf(service)),
      groups,
    ),
    across: true,
  }
}

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
