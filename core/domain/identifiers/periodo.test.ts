import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyGiorno, anyPeriodo } from '#test/kit/identifiers.ts'
import { addDays, giorno, type Giorno } from './giorno.ts'
import {
  comparePeriodi,
  firstDay,
  formatPeriodo,
  isPeriodo,
  lastDay,
  monthsBetween,
  periodiTra,
  periodo,
  periodoDi,
  periodoF24,
  plusMonths,
  scadenzaVersamento,
  type Periodo,
} from './periodo.ts'

const month = (iso: string) => iso as Periodo
const some = fc.integer({ min: -600, max: 600 })
const modern = anyPeriodo.filter((p) => p >= '2000-01')

describe('a period', () => {
  it.each([
    ['11/2026', '2026-11'],
    ['1/2026', '2026-01'],
    ['11.2026', '2026-11'],
    [' 11 - 2026', '2026-11'],
    ['112026', '2026-11'],
    ['2026-11', '2026-11'],
    ['2026/1', '2026-01'],
  ])('is read from %j', (text, iso) => {
    expect(periodo(text)).toEqual({ ok: true, value: iso })
  })

  it.each([
    ['', 'vuoto'],
    ['novembre', 'formato'],
    ['23/11/2026', 'formato'],
    ['11/26', 'anno'],
    ['11/0206', 'anno'],
    ['13/2026', 'mese'],
    ['00/2026', 'mese'],
    ['202611', 'mese'],
    ['000000', 'anno'],
  ])('is refused: %j, %s', (text, reason) => {
    expect(periodo(text)).toEqual({ ok: false, failure: reason })
  })

  it('is its own normal form, and the same month in every writing', () => {
    fc.assert(
      fc.property(anyPeriodo, (one) => {
        for (const text of [one, formatPeriodo(one), periodoF24(one)]) {
          expect(periodo(text)).toEqual({ ok: true, value: one })
        }
        expect(isPeriodo(one)).toBe(true)
        expect(isPeriodo(formatPeriodo(one))).toBe(false)
      }),
    )
  })

  it('is written MM/AAAA on screens and MMAAAA in the F24', () => {
    expect(formatPeriodo(month('2026-03'))).toBe('03/2026')
    expect(periodoF24(month('2026-03'))).toBe('032026')
  })
})

describe('reckoning with periods', () => {
  it('crosses the year both ways', () => {
    expect(plusMonths(month('2026-12'), 1)).toBe('2027-01')
    expect(plusMonths(month('2026-01'), -1)).toBe('2025-12')
    expect(plusMonths(month('2026-01'), -25)).toBe('2023-12')
    expect(monthsBetween(month('2025-11'), month('2026-02'))).toBe(3)
    expect(() => plusMonths(month('1900-01'), -1)).toThrow(RangeError)
  })

  it('adds and takes away alike', () => {
    fc.assert(
      fc.property(modern, some, some, (one, a, b) => {
        expect(plusMonths(plusMonths(one, a), b)).toBe(plusMonths(one, a + b))
        expect(monthsBetween(one, plusMonths(one, a))).toBe(a)
      }),
    )
  })

  it('orders as time does, and as text does', () => {
    fc.assert(
      fc.property(anyPeriodo, anyPeriodo, (one, other) => {
        expect(Math.sign(comparePeriodi(one, other))).toBe(one < other ? -1 : Number(one > other))
      }),
    )
  })

  it('ends on the day before the next begins', () => {
    expect([firstDay(month('2024-02')), lastDay(month('2024-02'))]).toEqual(['2024-02-01', '2024-02-29'])
    fc.assert(
      fc.property(anyPeriodo, (one) => {
        expect(addDays(lastDay(one), 1)).toBe(firstDay(plusMonths(one, 1)))
        expect([firstDay(one), lastDay(one)].map((day) => giorno(day).ok && periodoDi(day))).toEqual([one, one])
      }),
    )
  })

  it('holds every day it is the period of', () => {
    fc.assert(
      fc.property(anyGiorno, (day) => {
        const one = periodoDi(day)
        expect(firstDay(one) <= day && day <= lastDay(one)).toBe(true)
      }),
    )
  })

  it('falls due on the 16th of the month after', () => {
    expect(scadenzaVersamento(month('2026-12'))).toBe<Giorno>('2027-01-16' as Giorno)
    expect(scadenzaVersamento(month('2026-01'))).toBe<Giorno>('2026-02-16' as Giorno)
  })

  it('lists the months from one to another, both included', () => {
    expect(periodiTra(month('2025-11'), month('2026-01'))).toEqual(['2025-11', '2025-12', '2026-01'])
    expect(periodiTra(month('2026-01'), month('2025-11'))).toEqual([])
  })
})
