import { expect, it } from 'vitest'
import { endOf, startOf } from './days.ts'

it.each([
  ['2026-11-23', '2026-11-22T23:00:00.000Z', '2026-11-23T23:00:00.000Z'],
  ['2026-07-01', '2026-06-30T22:00:00.000Z', '2026-07-01T22:00:00.000Z'],
  ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
])('knows when %s begins and ends in Italy', (day, start, end) => {
  expect([startOf(day), endOf(day)]).toEqual([start, end])
})
