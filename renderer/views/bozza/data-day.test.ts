import { expect, it } from 'vitest'
import { dataDay } from './data-day.ts'

it('tells data read just after midnight in Italy as of that day', () => {
  expect(dataDay({ datiDel: '2026-11-27T23:12:00.000Z', oggi: '2026-11-28' })).toBe('2026-11-28')
  expect(dataDay({ datiDel: '2026-11-27T22:59:00.000Z', oggi: '2026-11-28' })).toBe('2026-11-27')
})

it('tells data that nobody has confirmed as of today', () => {
  expect(dataDay({ oggi: '2026-11-28' })).toBe('2026-11-28')
})
