import { expect, it } from 'vitest'
import { deadlinesAhead, weeksUpTo, type Ends } from './deadlines.ts'

const NONE: Ends = { sospeseDal: [], deleghe: [], dpaDaRinnovare: [] }
const on = (...days: readonly string[]) => days.map((day, n) => ({ azienda: `A${String(n)}`, day }))
const kinds = (oggi: string, ends: Partial<Ends> = {}) =>
  deadlinesAhead(oggi, { ...NONE, ...ends }).map(({ kind, day, count }) => [kind, day, ...(count ? [count] : [])])

it('tells of the payments of the month before up to the 16th, and of this month from the day after', () => {
  expect(deadlinesAhead('2026-11-16', NONE)[0]).toEqual({ kind: 'versamenti', day: '2026-11-16', month: '2026-10' })
  expect(deadlinesAhead('2026-11-17', NONE)).toContainEqual({ kind: 'versamenti', day: '2026-12-16', month: '2026-11' })
})

it('moves a term that falls on a Saturday or a holiday to the first working day, and tells which day it was', () => {
  const moved = (oggi: string) =>
    deadlinesAhead(oggi, NONE).map(({ kind, day, falls, month }) => [kind, day, falls, month])

  expect(moved('2027-01-16')).toContainEqual(['versamenti', '2027-01-18', '2027-01-16', '2026-12'])
  expect(moved('2027-08-17')).toContainEqual(['versamenti', '2027-08-20', '2027-08-16', '2027-07'])
  // Sunday the 31st of January: still good, in February, for November
  expect(moved('2027-02-01')).toContainEqual(['uniemens', '2027-02-01', '2027-01-31', '2026-12'])
  expect(moved('2027-02-02')).toContainEqual(['uniemens', '2027-03-01', '2027-02-28', '2027-01'])
})

it('keeps the term of a DPA where the rule has it: what the core checks no holiday moves', () => {
  expect(kinds('2026-07-20', { dpaDaRinnovare: ['A'] })).toContainEqual(['dpa', '2026-08-15', 1])
})

it('tells whom it is about, each company once', () => {
  const two = [
    { azienda: 'A', day: '2026-12-31' },
    { azienda: 'B', day: '2026-12-31' },
    { azienda: 'A', day: '2026-12-31' },
  ]

  expect(deadlinesAhead('2026-12-05', { ...NONE, deleghe: two })).toContainEqual({
    ...{ kind: 'delega', day: '2026-12-31', count: 3, aziende: ['A', 'B'] },
  })
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
  expect(
    kinds('2026-11-23', { sospeseDal: on('2025-06-10', '2025-06-10', '2026-06-10', '2024-01-01') }),
  ).toContainEqual(['riattivazione', '2026-12-10', 2])
})

it('shows deleghe that end within two months, those of a day together, and none that is over', () => {
  const deleghe = on('2026-11-22', '2026-12-31', '2026-12-31', '2027-06-30')

  expect(kinds('2026-11-23', { deleghe }).filter(([kind]) => kind === 'delega')).toEqual([['delega', '2026-12-31', 2]])
})

it('still counts what ends today, and sees as far as two months to the day', () => {
  const deleghe = on('2026-12-31', '2027-03-01', '2027-03-02')
  const ends = kinds('2026-12-31', { deleghe }).filter(([kind]) => kind === 'delega')

  expect(ends.map(([, day]) => day)).toEqual(['2026-12-31', '2027-03-01'])
})

it('reminds of DPA to renew only when there are', () => {
  expect(kinds('2026-11-23', { dpaDaRinnovare: ['A', 'A', 'B'] }).filter(([kind]) => kind === 'dpa')).toHaveLength(1)
  expect(kinds('2026-11-23').flat()).not.toContain('dpa')
})

it('puts the nearest first', () => {
  const days = deadlinesAhead('2026-12-05', { ...NONE, deleghe: on('2026-12-06') }).map(({ day }) => day)

  expect(days).toEqual(days.toSorted())
})

it('begins weeks on Monday, across the end of a year', () => {
  expect(weeksUpTo('2027-01-03', 2)).toEqual(['2026-12-21', '2026-12-28'])
  expect(weeksUpTo('2026-11-23', 1)).toEqual(['2026-11-23'])
})
