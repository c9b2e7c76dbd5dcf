import { describe, expect, it } from 'vitest'
import { holdsUntil, stillHolds } from './told-word.ts'

const naming = (...days: readonly string[]) => JSON.stringify({ giorni: days, mese: '2026-11' })

describe('How long a word holds though nobody writes', () => {
  it.each([
    ['until the month is over, and the oldest one out of sight', [], '2026-12-01'],
    ['until the next day it names', ['2020-01-01', '2026-11-28', '2026-11-25', '2027-01-01'], '2026-11-25'],
    ['until tomorrow where it names today, which may be a last day', ['2026-11-23', '2026-11-25'], '2026-11-24'],
  ])('%s', (_, days, until) => {
    expect(holdsUntil(naming(...days), '2026-11-23')).toBe(until)
  })

  it('is not beyond the year', () => {
    expect(holdsUntil(naming(), '2026-12-31')).toBe('2027-01-01')
  })

  it('is from the day it was said, on a clock that was put back too', () => {
    const word = { azienda: 'A', segni: 's', impronta: 'i', dal: '2026-11-23', al: '2026-11-25' }
    const holding = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'].map((day) => stillHolds(word, 's', day))
    expect(holding).toEqual([false, true, true, false])
    expect(stillHolds(word, 'others', '2026-11-23')).toBe(false)
  })
})
