import { expect, it } from 'vitest'
import { dossierWith } from '#test/kit/dossier.ts'
import { workforceChart } from './workforce-chart.ts'

const denunce = (...rows: readonly [string, string, number?][]) =>
  dossierWith({
    denunce: rows.map(([matricola, periodo, forza]) => ({ matricola, periodo, ...(forza !== undefined && { forza }) })),
  }).denunce

it('draws each position month by month, and leaves out what no denuncia tells', () => {
  const { labels, series } = workforceChart(denunce(['1', '2026-09', 4], ['1', '2026-10'], ['2', '2026-10', 7]))

  expect(labels).toEqual(['09/2026', '10/2026'])
  expect(series.map(({ label, values }) => [label, values])).toEqual([
    ['1', [4, null]],
    ['2', [null, 7]],
  ])
})

it('draws the sum of more positions than there are colours', () => {
  const { series } = workforceChart(
    denunce(...'12345678'.split('').map((m) => [m, '2026-10', 2] as [string, string, number])),
  )
  expect(series).toMatchObject([{ values: [16] }])
})

it('draws the last two years', () => {
  const months = Array.from(
    { length: 30 },
    (_, n) => `20${20 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
  )
  const { labels } = workforceChart(denunce(...months.map((month) => ['1', month, 1] as [string, string, number])))
  expect(labels).toHaveLength(24)
  expect(labels.at(-1)).toBe('06/2022')
})
