import { expect, it } from 'vitest'
import { deadlinesAhead, weeksUpTo, type Ends } from './deadlines.ts'

const NONE: Ends = { sospeseDal: [], deleghe: [], dpaDaRinnovare: 0 }
const kinds = (oggi: string, ends: Partial<Ends> = {}) =>
  deadlinesAhead(oggi, { ...NONE, ...ends }).map(({ kind, day, count }) => [kind, day, ...(count ? [count] : [])])

it('tells of the payments of the month before up to the 16th, and of this month from the day after', () => {
  expect(deadlinesAhead('2026-11-16', NONE)[0]).toEqual({ kind: 'versamenti', day: '2026-11-16', month: '2026-10' })
  expect(deadlinesAhead('2026-11-17', NONE)).toContainEqual({ kind: 'versamenti', day: '2026-12-16', month: '2026-11' })
})

it('tells of the UniEmens of the month before up to the last day of the month, also of a short one', () => {
  expect(kinds('2026-11-23')[0]).toEqual(['uniemens', '2026-11-30'])
  expect(kinds('2028-02-20')[0]).toEqual(['uniemens', '2028-02-29'])
})

it('speaks of the Fondo di Tesoreria in December and January alone', () => {
  expect(kinds('2026-11-30').flat()).not.toContain('tesoreria')
  expect(kinds('2026-12-01')).toContainEqual(['tesoreria', '2027-01-31'])
  expect(kinds('2027-01-31')).toContainEqual(['tesoreria', '2027-01-31'])
})

it('counts the eighteen months within which a suspended position can be taken up again', () => {
  expect(kinds('2026-11-23', { sospeseDal: ['2025-06-10', '2025-06-10', '2026-06-10', '2024-01-01'] })).toContainEqual([
    'riattivazione',
    '2026-12-10',
    2,
  ])
})

it('shows deleghe that end within two months, those of a day together, and none that is over', () => {
  const deleghe = ['2026-11-22', '2026-12-31', '2026-12-31', '2027-06-30']

  expect(kinds('2026-11-23', { deleghe }).filter(([kind]) => kind === 'delega')).toEqual([['delega', '2026-12-31', 2]])
})

it('reminds of DPA to renew only when there are', () => {
  expect(kinds('2026-11-23', { dpaDaRinnovare: 3 }).filter(([kind]) => kind === 'dpa')).toHaveLength(1)
  expect(kinds('2026-11-23').flat()).not.toContain('dpa')
})

it('puts the nearest first', () => {
  const days = deadlinesAhead('2026-12-05', { ...NONE, deleghe: ['2026-12-06'] }).map(({ day }) => day)

  expect(days).toEqual(days.toSorted())
})

it('begins weeks on Monday, across the end of a year', () => {
  expect(weeksUpTo('2027-01-03', 2)).toEqual(['2026-12-21', '2026-12-28'])
  expect(weeksUpTo('2026-11-23', 1)).toEqual(['2026-11-23'])
})
