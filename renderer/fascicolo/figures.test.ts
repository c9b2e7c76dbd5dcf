import { expect, it } from 'vitest'
import { byTime } from './figures.ts'

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
  const { isByMonth, data } = byTime({
    dal: '2026-08-15',
    al: '2026-11-02',
    days: [came('2026-08-20', 3), came('2026-08-21', 1), came('2026-11-02', 1)],
  })

  expect(isByMonth).toBe(true)
  expect(data.labels).toEqual(['08/2026', '09/2026', '10/2026', '11/2026'])
  expect(accolte(data)).toEqual([4, 0, 0, 1])
})
