import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatNumero, numero } from './numero.ts'

it.each([
  ['12', 12],
  [' 1.250 ', 1250],
  ['1250', 1250],
  ['12,5', 12.5],
  ['12.50', 12.5],
  ['-3', -3],
  ['0', 0],
])('reads «%s» as %s', (typed, value) => {
  expect(numero(typed)).toEqual({ ok: true, value })
})

it.each([
  ['', 'vuoto'],
  ['dodici', 'formato'],
  ['1,2,3', 'formato'],
  ['12,', 'formato'],
  ['12,345', 'decimali'],
])('refuses «%s»: %s', (typed, failure) => {
  expect(numero(typed)).toEqual({ ok: false, failure })
})

it('reads back what it writes', () => {
  const values = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((hundredths) => hundredths / 100)
  fc.assert(
    fc.property(values, (value) => {
      expect(numero(formatNumero(value))).toEqual({ ok: true, value })
    }),
  )
})
