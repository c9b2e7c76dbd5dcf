export const CHART_COLOURS = ['primary', 'secondary', 'success', 'info', 'warning', 'error', 'neutral'] as const
export type ChartColour = (typeof CHART_COLOURS)[number]

export type ChartSeries = {
  readonly label: string
  /** One for each label of the chart; `null` where nothing is known. */
  readonly values: readonly (number | null)[]
  readonly colour: ChartColour
}

/** What a chart of bars shows. `across` lays them down, for labels of more than a word. */
export type ChartData = {
  readonly across?: boolean
  /** Series stand one upon the other. */
  readonly stacked?: boolean
  readonly labels: readonly string[]
  readonly series: readonly ChartSeries[]
}

/** What can be hit, in px within the chart: all that stands at a label, or one part of a stacked bar. */
export type ChartSpot = {
  readonly index: number
  readonly series?: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
