import { expect, it } from 'vitest'
import { byService, byTime } from './figures.ts'

const came = (day: string, accolte: number) => ({ day, accolte, nonAccolte: 0, altre: 0 })
const accolte = (data: ReturnType<typeof byTime>['data']) => data.series[0]?.values

it('days on which nothing was received keep their place', () => {
  const { isByMonth, data } = byTime({
    dal: '2026-10-30',
    al: '2026-11-02',
    days: [came('2026-10-30', 3), came('2026-11-02', 1)],
  })

  expect(isByMonth).toBe(false)
  expect(data.labels).toEqual(['30/10/2026', '31/10/2026', '01/11/2026', '02/11/2026'])
  expect(accolte(data)).toEqual([3, 0, 0, 1])
})

it('months of a long period keep theirs', () => {
  const { isByMonth, data, spans } = byTime({
    dal: '2026-08-15',
    al: '2026-11-02',
    days: [came('2026-08-20', 3), came('2026-08-21', 1), came('2026-11-02', 1)],
  })

  expect(isByMonth).toBe(true)
  expect(data.labels).toEqual(['08/2026', '09/2026', '10/2026', '11/2026'])
  expect(accolte(data)).toEqual([4, 0, 0, 1])
  expect(spans[0]).toEqual({ dal: '2026-08-15', al: '2026-08-31' }) // and no day outside of it
  expect(spans.at(-1)).toEqual({ dal: '2026-11-01', al: '2026-11-02' })
})

it('outcomes are told by oggetto, in the order in which they come', () => {
  const { services, data } = byService({
    outcomes: [
      { service: 'ricalcolo-nota-rettifica', state: 'decisa', esito: 'accolta', n: 3 },
      { service: 'variazione-pec-aziendale', state: 'ricevuta', n: 1 },
      { service: 'ricalcolo-nota-rettifica', state: 'decisa', esito: 'non-accolta', n: 2 },
    ],
  })

  expect(services).toEqual(['ricalcolo-nota-rettifica', 'variazione-pec-aziendale'])
  expect(data.series.map(({ values }) => values)).toEqual([
    [3, 0],
    [2, 0],
    [0, 1],
  ])
})
