import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCompanyCode } from '#test/kit/identifiers.ts'
import { undiciCifre } from './undici-cifre.ts'

const DIGITS = Array.from('0123456789')

describe('the eleven digits of a partita IVA or of a numeric codice fiscale', () => {
  it('are accepted whenever they are generated, as their own normal form', () => {
    fc.assert(
      fc.property(anyCompanyCode, (code) => {
        expect(undiciCifre(code)).toEqual({ ok: true, value: code })
      }),
    )
  })

  it('are refused with any one digit wrong', () => {
    fc.assert(
      fc.property(anyCompanyCode, (code) => {
        const wrong = Array.from(code).flatMap((right, place) =>
          DIGITS.filter((other) => other !== right).map((other) => replaced(code, place, other)),
        )
        expect(wrong.filter((text) => undiciCifre(text).ok)).toEqual([])
      }),
    )
  })

  it('are refused with two neighbours swapped, and the only swap they cannot see is 0 with 9', () => {
    const places = Array.from({ length: 10 }, (_, place) => place)
    const pairs = DIGITS.flatMap((a) => DIGITS.filter((b) => b !== a).map((b) => a + b))
    for (const place of places) {
      const unseen = pairs.filter((pair) => {
        const [a = '', b = ''] = pair
        const code = validWith(pair, place)
        return undiciCifre(replaced(replaced(code, place, b), place + 1, a)).ok
      })
      expect(unseen).toEqual(['09', '90'])
    }
  })
})

/** Valid digits with this pair at this place: one digit that the pair does not cover makes up for the sum. */
function validWith(pair: string, place: number): string {
  const base = '31415926535'.slice(0, place) + pair + '31415926535'.slice(place + 2)
  const free = place === 0 ? 10 : 0
  const valid = DIGITS.map((digit) => replaced(base, free, digit)).find((text) => undiciCifre(text).ok)
  if (valid === undefined) throw new RangeError(`No valid digits with ${pair} at ${place}`)
  return valid
}

function replaced(text: string, place: number, by: string): string {
  return text.slice(0, place) + by + text.slice(place + 1)
}
