import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyVat } from '#test/kit/identifiers.ts'
import { partitaIva } from './partita-iva.ts'

describe('partita IVA', () => {
  it.each(['12345678903', '01234567897', '07643520567', '80078750587'])('accepts %s as it is', (number) => {
    expect(partitaIva(number)).toEqual({ ok: true, value: number })
  })

  it.each(['IT 0123456 789 7', 'it01234567897', 'IT-01234567897', '\t01234567897 '])('reads %j', (pasted) => {
    expect(partitaIva(pasted)).toEqual({ ok: true, value: '01234567897' })
  })

  it.each([
    [' ', 'vuoto'],
    ['1234567890', 'lunghezza'],
    ['IT', 'caratteri'],
    ['DE01234567897', 'caratteri'],
    ['RSSMRA72L09H501S', 'caratteri'],
    ['12345678904', 'controllo'],
    ['00000000000', 'zeri'],
  ])('refuses %j: %s', (number, reason) => {
    expect(partitaIva(number)).toEqual({ ok: false, failure: reason })
  })

  it('accepts every generated number as its own normal form', () => {
    fc.assert(
      fc.property(anyVat, (number) => {
        expect(partitaIva(number)).toEqual({ ok: true, value: number })
      }),
    )
  })
})
