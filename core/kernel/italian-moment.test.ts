import { expect, it } from 'vitest'
import { italianHour, italianMoment } from './italian-moment.ts'

it.each([
  ['2026-11-30T09:42:07.000Z', '30/11/2026 10:42', '10:42:07'],
  ['2026-07-15T22:05:00.000Z', '16/07/2026 00:05', '00:05:00'],
  // an hour of its own on either side of the night when the hour changes
  ['2026-03-29T00:59:00.000Z', '29/03/2026 01:59', '01:59:00'],
  ['2026-03-29T01:00:00.000Z', '29/03/2026 03:00', '03:00:00'],
])('shows %s as clocks in Italy do, %s', (at, moment, hour) => {
  expect(italianMoment(at)).toBe(moment)
  expect(italianHour(at)).toBe(hour)
})
