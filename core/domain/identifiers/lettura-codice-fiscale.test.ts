import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyAnagrafica } from '#test/kit/identifiers.ts'
import { codiceFiscaleDi } from './calcolo-codice-fiscale.ts'
import type { CodiceFiscalePersona } from './codice-fiscale.ts'
import { addMonths, type Giorno } from './giorno.ts'
import { belfioreDi, nascitaDi, sessoDi } from './lettura-codice-fiscale.ts'
import { conOmocodia } from './omocodia.ts'

const day = (iso: string) => iso as Giorno
const code = (text: string) => text as CodiceFiscalePersona

describe('what a codice fiscale says of its holder', () => {
  it('is sex, birth and place, letters of omocodia included', () => {
    for (const one of ['VRDNNA85T50F205E', conOmocodia(code('VRDNNA85T50F205E'), 127)].map(code)) {
      expect(sessoDi(one)).toBe('F')
      expect(nascitaDi(one, day('2026-11-23'))).toBe('1985-12-10')
      expect(belfioreDi(one)).toBe('F205')
    }
    expect(['RSSMRA72L09H501S', 'VRDNNA85T41F205J', 'RSSMRA80A31H501W'].map(code).map(sessoDi)).toEqual(['M', 'F', 'M'])
  })

  it('is born in the latest century that is not in the future', () => {
    const mario = code('RSSMRA72L09H501S')
    expect(nascitaDi(mario, day('2072-07-08'))).toBe('1972-07-09')
    expect(nascitaDi(mario, day('2072-07-09'))).toBe('2072-07-09')
  })

  it('is never born on a 29 February that did not exist', () => {
    const leap = code('RSSMRA00B29H501V')
    expect(nascitaDi(leap, day('2026-11-23'))).toBe('2000-02-29')
    expect(nascitaDi(leap, day('2350-01-01'))).toBe('2000-02-29')
    expect(() => nascitaDi(leap, day('2000-02-28'))).toThrow(RangeError)
  })

  it('is what the code was reckoned from, for whoever is under a hundred', () => {
    fc.assert(
      fc.property(anyAnagrafica, fc.nat({ max: 1199 }), fc.nat({ max: 127 }), (chi, months, n) => {
        const made = codiceFiscaleDi(chi)
        if (!made.ok) throw new Error(made.failure)
        const one = conOmocodia(made.value, n)
        expect(sessoDi(one)).toBe(chi.sesso)
        expect(belfioreDi(one)).toBe(chi.belfiore)
        expect(nascitaDi(one, addMonths(chi.nascita, months))).toBe(chi.nascita)
      }),
    )
  })
})
