import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyMatricola } from '#test/kit/identifiers.ts'
import { matricola, matricolaLetta, provinciaSede, type Matricola } from './matricola.ts'

const DIGITS = Array.from('0123456789')

describe('a typed matricola', () => {
  it.each(['4912345631', '7000123416', '8130000718', '1234567860', '4900000049', '1505739174'])(
    'is accepted as it is: %s',
    (number) => {
      expect(matricola(number)).toEqual({ ok: true, value: number })
    },
  )

  it.each(['49 123456 31', ' 4912345631\n', '49-123456-31', '49/123456/31'])('is read as pasted: %j', (pasted) => {
    expect(matricola(pasted)).toEqual({ ok: true, value: '4912345631' })
  })

  it.each([
    ['', 'vuoto'],
    ['491234563', 'lunghezza'],
    ['4912345631X', 'caratteri'],
    ['49123456311', 'lunghezza'],
    ['4912345632', 'controllo'],
    ['1234567890', 'controllo'],
    ['0000000000', 'zeri'],
  ])('is refused: %j, %s', (number, reason) => {
    expect(matricola(number)).toEqual({ ok: false, failure: reason })
  })

  it('is accepted whenever it is generated, as its own normal form', () => {
    fc.assert(
      fc.property(anyMatricola, (number) => {
        expect(matricola(number)).toEqual({ ok: true, value: number })
      }),
    )
  })

  it('is refused with any one digit wrong', () => {
    fc.assert(
      fc.property(anyMatricola, (number) => {
        const wrong = Array.from(number).flatMap((right, place) =>
          DIGITS.filter((other) => other !== right).map(
            (other) => number.slice(0, place) + other + number.slice(place + 1),
          ),
        )
        expect(wrong.filter((text) => matricola(text).ok)).toEqual([])
      }),
    )
  })

  it('is refused with any two different neighbours swapped', () => {
    fc.assert(
      fc.property(anyMatricola, (number) => {
        const wrong = Array.from(number.slice(1), (_, place) => swapped(number, place, place + 1))
        expect(wrong.filter((text) => text !== number && matricola(text).ok)).toEqual([])
      }),
    )
  })

  it('cannot tell that two digits at an even distance were swapped', () => {
    expect(matricola(swapped('4912345631', 0, 2)).ok).toBe(true)
  })
})

describe('an imported matricola', () => {
  it('keeps wrong control digits and says so', () => {
    expect(matricolaLetta('1234567890')).toEqual({ ok: true, value: { matricola: '1234567890', avviso: 'controllo' } })
    expect(matricolaLetta('4912345631')).toEqual({ ok: true, value: { matricola: '4912345631' } })
  })

  it.each([
    [' ', 'vuoto'],
    ['123456789', 'lunghezza'],
    ['n.d.', 'caratteri'],
    ['0000000000', 'zeri'],
  ])('is refused when it cannot be one: %j, %s', (text, reason) => {
    expect(matricolaLetta(text)).toEqual({ ok: false, failure: reason })
  })
})

describe('the province of a matricola', () => {
  it('is in its first two digits', () => {
    expect(provinciaSede('7000123416' as Matricola)).toBe('70')
  })
})

function swapped(text: string, one: number, other: number): string {
  const digits = Array.from(text)
  return digits.with(one, text.charAt(other)).with(other, text.charAt(one)).join('')
}
