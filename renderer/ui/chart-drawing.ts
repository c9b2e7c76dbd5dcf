import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  Tooltip,
  type ChartConfiguration,
  type ChartDataset,
  type TooltipItem,
} from 'chart.js'
import type { ChartColour, ChartData, ChartSeries, ChartSpot } from './chart-data.ts'
import { fillOf } from './chart-fills.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip)

export type Drawn = { readonly redraw: (data: ChartData) => void; readonly destroy: () => void }

type Drawing = {
  readonly format: (value: number) => string
  /** Told after each layout. */
  readonly onSpots: (spots: readonly ChartSpot[]) => void
}

/** Draws on a canvas in the colours the theme has now; draw again when the theme changes. */
export function draw(canvas: HTMLCanvasElement, data: ChartData, drawing: Drawing): Drawn {
  const chart = new Chart(canvas, configOf(data, drawing))
  return {
    redraw: (next) => {
      const { data: fresh, options = {} } = configOf(next, drawing)
      chart.data = fresh
      chart.options = options
      chart.update('none')
    },
    destroy: () => chart.destroy(),
  }
}

type Config = ChartConfiguration<'bar', (number | null)[], string>

function configOf(data: ChartData, { format, onSpots }: Drawing): Config {
  const colour = themeColours()
  return {
    type: 'bar',
    data: { labels: [...data.labels], datasets: data.series.map((series, at) => datasetOf(series, at, colour)) },
    options: optionsOf(data, format, colour),
    plugins: [{ id: 'spots', afterUpdate: (chart) => onSpots(spotsOf(chart, data)) }],
  }
}

function datasetOf(
  { label, values, colour: name }: ChartSeries,
  at: number,
  colour: ThemeColours,
): ChartDataset<'bar', (number | null)[]> {
  const own = colour(COLOURS[name])
  const fill = fillOf(at, own, colour('--ui-bg'))
  const colours = { backgroundColor: fill, hoverBackgroundColor: fill, borderColor: own }
  const borderWidth = fill === own ? 0 : 1 // a plain bar would show a seam where its border begins
  return { label, data: [...values], ...colours, borderWidth, borderRadius: 2, maxBarThickness: 26 }
}

function optionsOf(data: ChartData, format: (value: number) => string, colour: ThemeColours): Config['options'] {
  const ticks = { color: colour('--ui-text-muted'), font: { family: 'Plex, sans-serif', size: 11 } }
  const values = {
    beginAtZero: true,
    stacked: data.stacked === true,
    grid: { color: colour('--ui-border-muted') },
    border: { display: false },
    ticks: { ...ticks, precision: 0, maxTicksLimit: 6, callback: (value: string | number) => format(Number(value)) },
  }
  const names = {
    stacked: data.stacked === true,
    grid: { display: false },
    border: { color: colour('--ui-border-accented') },
    ticks: { ...ticks, autoSkip: data.across !== true, maxRotation: 0 },
  }
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    indexAxis: data.across === true ? 'y' : 'x',
    interaction: { mode: 'index', axis: data.across === true ? 'y' : 'x', intersect: false },
    scales: data.across === true ? { x: values, y: names } : { x: names, y: values },
    plugins: { legend: legendOf(data, ticks), tooltip: tooltipOf(format, colour, data.across === true) },
  }
}

function legendOf({ series }: ChartData, { color, font }: { readonly color: string; readonly font: object }) {
  return {
    display: series.length > 1,
    position: 'top' as const,
    align: 'end' as const,
    onClick: () => undefined,
    labels: { color, font, boxWidth: 16, boxHeight: 10 },
  }
}

function tooltipOf(format: (value: number) => string, colour: ThemeColours, across: boolean) {
  return {
    backgroundColor: colour('--ui-text-highlighted'),
    titleColor: colour('--ui-bg'),
    bodyColor: colour('--ui-bg'),
    displayColors: false,
    callbacks: {
      label: ({ dataset, parsed }: TooltipItem<'bar'>) =>
        `${dataset.label ?? ''}: ${format((across ? parsed.x : parsed.y) ?? 0)}`,
    },
  }
}

const COLOURS: Readonly<Record<ChartColour, string>> = {
  primary: '--ui-primary',
  secondary: '--ui-secondary',
  success: '--ui-success',
  info: '--ui-info',
  warning: '--ui-warning',
  error: '--ui-error',
  neutral: '--ui-text-dimmed',
}

type ThemeColours = (name: string) => string

function themeColours(): ThemeColours {
  const style = getComputedStyle(document.documentElement)
  return (name) => style.getPropertyValue(name).trim()
}

/** A band of the plot for each label, as wide as the room it has: a thin bar is not the only thing to hit. Where bars have parts, each is hit by itself and the name beside them stands for the whole. */
function spotsOf(
  chart: Pick<Chart, 'chartArea' | 'scales' | 'getDatasetMeta'>,
  { across = false, stacked = false, labels, series }: ChartData,
): readonly ChartSpot[] {
  const { chartArea: area, scales } = chart
  const n = labels.length
  const scale = across ? scales['y'] : scales['x']
  if (scale === undefined || n === 0) return []
  const size = (across ? area.height : area.width) / n
  return labels.flatMap((_, index) => {
    if (series.every(({ values }) => !values[index])) return [] // there is nothing to be led to
    const middle = scale.getPixelForValue(index)
    if (!across) return [{ index, left: middle - size / 2, width: size, top: area.top, height: area.height }]
    const row = { index, top: middle - size / 2, height: size }
    if (!stacked) return [{ ...row, left: area.left, width: area.width }]
    const parts = series.flatMap((one, at) => partOf(chart, one, { index, series: at }))
    return [{ ...row, left: 0, width: area.left }, ...parts]
  })
}

const LEAST = 8 // px: a part of one among hundreds can still be hit

/** One part of a bar that lies down, where it has any length. */
function partOf(
  chart: Pick<Chart, 'getDatasetMeta'>,
  { values }: ChartSeries,
  place: { readonly index: number; readonly series: number },
): readonly ChartSpot[] {
  const bar = chart.getDatasetMeta(place.series).data[place.index]
  if (bar === undefined || !values[place.index]) return []
  const { x, y, base, height } = bar.getProps(['x', 'y', 'base', 'height'], true) as Record<string, number>
  if (x === undefined || y === undefined || base === undefined || height === undefined) return []
  return [
    { ...place, left: Math.min(x, base), width: Math.max(LEAST, Math.abs(x - base)), top: y - height / 2, height },
  ]
}
