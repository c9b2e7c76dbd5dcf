import type { Denuncia } from '#core/domain/dossier.ts'
import { forza as texts } from '#renderer/texts/scheda.ts'
import { written } from '#renderer/texts/format.ts'
import { CHART_COLOURS, type ChartData } from '#renderer/ui/chart-data.ts'

/** Two years of months: what the yearly averages of the 1R and a season are read from. */
const MONTHS = 24

/** The size month by month, a colour and a fill for each position; of more positions than colours the sum alone is drawn. */
export function workforceChart(denunce: readonly Denuncia[]): ChartData {
  const months = [...new Set(denunce.map(({ periodo }) => periodo))].sort().slice(-MONTHS)
  const positions = [...new Set(denunce.map(({ matricola }) => matricola))].sort()
  const isMany = positions.length > CHART_COLOURS.length
  const series = isMany ? [texts.all] : positions
  return {
    stacked: true,
    labels: months.map(written),
    series: series.map((label, at) => {
      const his = isMany ? denunce : denunce.filter(({ matricola }) => matricola === label)
      return { label, values: months.map((month) => sizeIn(month, his)), colour: CHART_COLOURS[at] ?? 'primary' }
    }),
  }
}

/** `null` when no denuncia of that month tells it. */
function sizeIn(month: string, denunce: readonly Denuncia[]): number | null {
  const told = denunce.flatMap(({ periodo, forza }) => (periodo === month && forza !== undefined ? [forza] : []))
  return told.length === 0 ? null : told.reduce((sum, n) => sum + n, 0)
}
