import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCellulare, telefono } from './telefono.ts'

describe('a telephone number', () => {
  it.each([
    ['333 1234567', '+393331234567'],
    ['333123456', '+39333123456'],
    ['+39 333.123.4567', '+393331234567'],
    ['0039 333 1234567', '+393331234567'],
    ['39 333 1234567', '+393331234567'],
    ['393 1234567', '+393931234567'],
    ['06/12345678', '+390612345678'],
    ['(011) 56-17-1', '+3901156171'],
    ['02 1234', '+39021234'],
    ['+39 (0)6 12345678', '+390612345678'],
    ['+41 91 123 45 67', '+41911234567'],
    ['0041 91 123 45 67', '+41911234567'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['\u202A+39 333 1234567\u202C', '+393331234567'],
  ])('is stored in E.164: %j', (text, stored) => {
    expect(telefono(text)).toEqual({ ok: true, value: stored })
  })

  it.each([
    ['', 'vuoto'],
    ['interno 12', 'caratteri'],
    ['+', 'caratteri'],
    ['800 123456', 'prefisso'],
    ['+39 800 123456', 'prefisso'],
    ['1234567', 'prefisso'],
    ['+0 1234567', 'prefisso'],
    ['+39 00 123456', 'prefisso'],
    ['333 12345', 'lunghezza-cellulare'],
    ['333 12345678', 'lunghezza-cellulare'],
    ['06 123', 'lunghezza-fisso'],
    ['06 1234567890', 'lunghezza-fisso'],
    ['+41 123', 'lunghezza-estero'],
    ['+41 12345678901234', 'lunghezza-estero'],
  ])('is refused: %j, %s', (text, reason) => {
    expect(telefono(text)).toEqual({ ok: false, failure: reason })
  })

  it('is its own normal form, and reads the same without the +39', () => {
    const mobile = fc.stringMatching(/^3[0-9]{8,9}$/)
    const landline = fc.stringMatching(/^0[1-9][0-9]{4,9}$/)
    fc.assert(
      fc.property(fc.oneof(mobile, landline), (national) => {
        for (const text of [national, `+39${national}`, `0039 ${national}`]) {
          expect(telefono(text)).toEqual({ ok: true, value: `+39${national}` })
        }
      }),
    )
    fc.assert(
      fc.property(fc.stringMatching(/^\+(1|44|49|33|41)[1-9][0-9]{6,10}$/), (foreign) => {
        expect(telefono(foreign)).toEqual({ ok: true, value: foreign })
      }),
    )
  })

  it('can take an SMS when it is an Italian mobile', () => {
    const said = ['333 1234567', '06 12345678', '+41 79 123 45 67'].map((text) => {
      const read = telefono(text)
      return read.ok && isCellulare(read.value)
    })
    expect(said).toEqual([true, false, false])
  })
})
