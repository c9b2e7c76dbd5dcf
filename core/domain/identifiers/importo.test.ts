import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatImporto, importo } from './importo.ts'

describe('an amount', () => {
  it.each([
    ['1.234,56', 123_456],
    ['1234,56', 123_456],
    ['1234.56', 123_456],
    ['1234,5', 123_450],
    ['1234.5', 123_450],
    ['1234', 123_400],
    ['1.234', 123_400],
    ['12.345.678,90', 1_234_567_890],
    ['-12,00', -1200],
    ['12,00-', -1200],
    ['\u221212,00', -1200],
    ['+12,00', 1200],
    ['€ 1.250,00', 125_000],
    ['1.250,00 EUR', 125_000],
    ['1 250,00', 125_000],
    ['0,00', 0],
    ['-0,00', 0],
    ['0,05', 5],
    ['999999999999,99', 99_999_999_999_999],
  ])('is read in cents: %j', (text, cents) => {
    expect(importo(text)).toEqual({ ok: true, value: cents })
  })

  it.each([
    ['', 'vuoto'],
    ['€', 'vuoto'],
    ['dodici', 'caratteri'],
    ['12-00', 'caratteri'],
    [',50', 'formato'],
    ['1,234,56', 'formato'],
    ['1,234.56', 'decimali'],
    ['12,', 'decimali'],
    ['12,345', 'decimali'],
    ['1.23,45', 'migliaia'],
    ['0.123', 'migliaia'],
    ['1.2345', 'migliaia'],
    ['99999999999999,00', 'troppo-grande'],
  ])('is refused: %j, %s', (text, reason) => {
    expect(importo(text)).toEqual({ ok: false, failure: reason })
  })

  it('is written with dots, a comma and two decimals', () => {
    expect([123_456, -1200, 5, 0, 100_000_000].map(formatImporto)).toEqual([
      '1.234,56',
      '-12,00',
      '0,05',
      '0,00',
      '1.000.000,00',
    ])
  })

  it('is the same after being written and read, and when written as a plain decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (cents) => {
        expect(importo(formatImporto(cents))).toEqual({ ok: true, value: cents })
        expect(importo(formatImporto(cents).replaceAll('.', '').replace(',', '.'))).toEqual({ ok: true, value: cents })
      }),
    )
  })
})
