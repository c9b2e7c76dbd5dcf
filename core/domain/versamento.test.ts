import { describe, expect, it } from 'vitest'
import { causaleConosciuta, comprende, conFine, diAltraGestione, formatMesi } from './versamento.ts'

describe('the causale of a payment', () => {
  it('is known when our table has its rules, however it is written', () => {
    const known = ['DM10', ' dm10 ', 'XY12', '€', ''].map((causale) => causaleConosciuta({ causale }))
    expect(known).toEqual(['DM10', 'DM10', undefined, undefined, undefined])
  })

  it('is of another gestione only when the table says so', () => {
    const others = ['AF', 'C10', 'RCAD', 'DM10', 'RC01', 'XY12'].filter((causale) => diAltraGestione({ causale }))
    expect(others).toEqual(['AF', 'C10', 'RCAD'])
  })

  it('tells whether the payment refers to two months; an unknown one leaves it as it stands', () => {
    const two = [
      { causale: 'DM10', a: '2026-10' },
      { causale: 'RC01' },
      { causale: 'MOBL' },
      { causale: 'XY12' },
      { causale: 'XY12', a: '2026-10' },
    ].map(conFine)
    expect(two).toEqual([false, true, true, false, true])
  })
})

it.each([
  [{ da: '2025-12' }, '2025-12', true],
  [{ da: '2025-12' }, '2026-01', false],
  [{ da: '2025-12', a: '2026-02' }, '2026-01', true],
  [{ da: '2025-12', a: '2026-02' }, '2026-02', true],
  [{ da: '2025-12', a: '2026-02' }, '2026-03', false],
  [{}, '2026-01', false],
  [{ a: '2026-01' }, '2026-01', false],
])('%j and the month %s: %s', (mesi, mese, expected) => {
  expect(comprende(mesi, mese)).toBe(expected)
})

it('writes months as screens show them', () => {
  expect([formatMesi({ da: '2025-12' }), formatMesi({ da: '2025-12', a: '2026-02' })]).toEqual([
    '12/2025',
    '12/2025–02/2026',
  ])
})
