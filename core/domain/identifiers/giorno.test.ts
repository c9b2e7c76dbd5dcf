import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyGiorno } from '#test/kit/identifiers.ts'
import {
  addDays,
  addMonths,
  daysBetween,
  formatGiorno,
  giorno,
  giornoDi,
  isGiorno,
  withWholeYear,
  type Giorno,
} from './giorno.ts'

const day = (iso: string) => iso as Giorno

describe('a day', () => {
  it.each([
    ['23/11/2026', '2026-11-23'],
    ['3/1/2026', '2026-01-03'],
    ['23.11.2026', '2026-11-23'],
    [' 23 - 11 - 2026 ', '2026-11-23'],
    ['23 11 2026', '2026-11-23'],
    ['23112026', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['2026-1-3', '2026-01-03'],
    ['29/02/2024', '2024-02-29'],
    ['31/12/9999', '9999-12-31'],
  ])('is read from %j', (text, iso) => {
    expect(giorno(text)).toEqual({ ok: true, value: iso })
  })

  it.each([
    ['', 'vuoto'],
    ['domani', 'formato'],
    ['23/11', 'formato'],
    ['1112026', 'formato'],
    ['23/11/26', 'anno'],
    ['23/11/0206', 'anno'],
    ['23/11/20266', 'anno'],
    ['23/13/2026', 'mese'],
    ['00/00/2026', 'mese'],
    ['31/04/2026', 'giorno'],
    ['29/02/2026', 'giorno'],
    ['29/02/1900', 'giorno'],
    ['00/04/2026', 'giorno'],
  ])('is refused: %j, %s', (text, reason) => {
    expect(giorno(text)).toEqual({ ok: false, failure: reason })
  })

  it('is its own normal form, and the same day in every writing', () => {
    fc.assert(
      fc.property(anyGiorno, (one) => {
        const italian = formatGiorno(one)
        for (const text of [one, italian, italian.replaceAll('/', '')]) {
          expect(giorno(text)).toEqual({ ok: true, value: one })
        }
        expect(isGiorno(one)).toBe(true)
        expect(isGiorno(italian)).toBe(false)
      }),
    )
  })

  it('is written in Italian as GG/MM/AAAA', () => {
    expect(formatGiorno(day('2026-01-03'))).toBe('03/01/2026')
  })

  it('begins in Italy one or two hours before UTC', () => {
    expect(giornoDi(new Date('2026-01-15T22:59:59Z'))).toBe('2026-01-15')
    expect(giornoDi(new Date('2026-01-15T23:00:00Z'))).toBe('2026-01-16')
    expect(giornoDi(new Date('2026-07-15T22:00:00Z'))).toBe('2026-07-16')
  })
})

describe('reckoning with days', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2025-05-31', 18, '2026-11-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s plus %d months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to)
  })

  it('stops where days stop', () => {
    expect(() => addMonths(day('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(day('1800-01-01'), -1)).toThrow(RangeError)
  })

  it('counts as many days as were added, and sorts as text', () => {
    fc.assert(
      fc.property(anyGiorno, fc.integer({ min: 0, max: 40_000 }), (from, days) => {
        const to = addDays(from, days)
        expect(daysBetween(from, to)).toBe(days)
        expect(daysBetween(to, from)).toBe(0 - days)
        expect(from <= to).toBe(true)
        expect(addDays(to, 0 - days)).toBe(from)
      }),
    )
  })

  it('keeps the day of the month, or the last one there is', () => {
    fc.assert(
      fc.property(anyGiorno, fc.integer({ min: 0, max: 600 }), (from, months) => {
        const to = addMonths(from, months)
        const lost = Number(from.slice(8)) - Number(to.slice(8))
        expect(lost === 0 || (lost > 0 && addDays(to, 1).endsWith('-01'))).toBe(true)
        expect(isGiorno(to)).toBe(true)
      }),
    )
  })

  it('counts the days across a change to summer time', () => {
    expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2)
  })
})

describe('the year of a day that a hand wrote', () => {
  const whole = (typed: string, oggi = '2026-11-23') => withWholeYear(typed, day(oggi))

  it.each([
    ['1/2/26', '1/2/2026'],
    ['01.12.49', '01/12/2049'],
    [' 5-3-65 ', '5/3/1965'],
    ['1 2 26', '1/2/2026'],
    ['011226', '01/12/2026'],
    ['050365', '05/03/1965'],
  ])('is whole: %j is %j', (typed, said) => expect(whole(typed)).toBe(said))

  it.each([
    ['1/12', '2026-11-23', '01/12/2026'],
    ['1/12/', '2026-01-15', '01/12/2025'],
    ['31.1', '2026-11-23', '31/01/2027'],
    ['23-11', '2026-11-23', '23/11/2026'],
    ['29/2', '2027-06-01', '29/02/2028'],
  ])('is that of the nearest such day: %j on %s is %s', (typed, oggi, said) => expect(whole(typed, oggi)).toBe(said))

  it.each([
    ['1/2', '2026-11-23', '01/02/2026'],
    ['1/12', '2026-11-23', '01/12/2025'],
    ['23/11', '2026-11-23', '23/11/2026'],
  ])('is that of the last such day where it has to be past: %j on %s is %s', (typed, oggi, said) =>
    expect(withWholeYear(typed, day(oggi), day(oggi))).toBe(said),
  )

  it.each(['1/2/2026', '2026-1-26', '1/2/2', '29/2', '31/4', '13', 'domani', ''])('is left as it is in %j', (typed) =>
    expect(whole(typed)).toBe(typed),
  )
})
