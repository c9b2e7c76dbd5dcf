import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPersonCode } from '#test/kit/identifiers.ts'
import { codiceFiscalePersona, type CodiceFiscalePersona } from './codice-fiscale.ts'
import { conOmocodia, isOmocodico, senzaOmocodia } from './omocodia.ts'

const plain = 'RSSMRA72L09H501S' as CodiceFiscalePersona

describe('omocodia', () => {
  it.each(['RSSMRA72L09H50MK', 'RSSMRA72L09H5LMV', 'RSSMRA72L09HRLMQ', 'RSSMRATNLLVHRLMY'])(
    'gives %s back its digits',
    (code) => {
      expect(isOmocodico(code as CodiceFiscalePersona)).toBe(true)
      expect(senzaOmocodia(code as CodiceFiscalePersona)).toBe(plain)
    },
  )

  it('turns digits into letters from the right', () => {
    expect([0, 1, 3, 7, 127].map((n) => conOmocodia(plain, n))).toEqual([
      plain,
      'RSSMRA72L09H50MK',
      'RSSMRA72L09H5LMV',
      'RSSMRA72L09HRLMQ',
      'RSSMRATNLLVHRLMY',
    ])
  })

  it('makes 128 different valid codes of one, and leads each back to it', () => {
    fc.assert(
      fc.property(anyPersonCode, (code) => {
        const all = Array.from({ length: 128 }, (_, n) => conOmocodia(code, n))
        expect(new Set(all).size).toBe(128)
        expect(all.filter((one) => !codiceFiscalePersona(one).ok)).toEqual([])
        expect(new Set(all.map(senzaOmocodia))).toEqual(new Set([senzaOmocodia(code)]))
        expect(all.filter(isOmocodico)).toHaveLength(127)
      }),
      { numRuns: 30 },
    )
  })
})
