import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCompanyCode, anyPersonCode } from '#test/kit/identifiers.ts'
import { carattereDiControllo } from './carattere-di-controllo.ts'
import { codiceFiscale, codiceFiscaleEnte, codiceFiscalePersona, isPersona } from './codice-fiscale.ts'

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const CHARACTERS = [...Array.from('0123456789'), ...LETTERS]

/** Omocodic fifteenth character and control letter that may change places unseen. */
const UNSEEN_AT_THE_END = ['MS', 'NT', 'SM', 'TN']

/** A code whose only fault is the one put in its first fifteen characters. */
const controlled = (fifteen: string) => fifteen + carattereDiControllo(fifteen)

describe('codice fiscale of a person', () => {
  it.each([
    'RSSMRA72L09H501S',
    'RSSMRA72L09Z247X',
    'RSSMRA85M01H501Q',
    'RSSMRA85M10H501S',
    'RSSMRA80A01H501U',
    'VRDNNA85T50F205E',
    'RSSMRA72L09H50MK',
    'RSSMRA72L09H5LMV',
    'RSSMRA72L09HRLMQ',
    'RSSMRATNLLVHRLMY',
  ])('accepts %s as it is', (code) => {
    expect(codiceFiscalePersona(code)).toEqual({ ok: true, value: code })
  })

  it.each([
    ['rssmra72l09h501s'],
    ['  RSS MRA 72L09 H501 S\n'],
    ['RSSMRA\u00A072L09\u200BH501S'],
    ['RSS-MRA-72L09-H501-S'],
  ])('reads %j as a person may paste it', (pasted) => {
    expect(codiceFiscalePersona(pasted)).toEqual({ ok: true, value: 'RSSMRA72L09H501S' })
  })

  it.each([
    ['', 'vuoto'],
    ['   ', 'vuoto'],
    ['RSSMRA72L09H501', 'lunghezza'],
    ['RSSMRA72L09H501SS', 'lunghezza'],
    ['RSSMRA72L09H501?', 'caratteri'],
    ['RSSMRÀ72L09H501S', 'caratteri'],
    ['RSSMRA72L0AH501S', 'struttura'],
    ['RS5MRA72L09H501S', 'struttura'],
    ['RSSMRA7KL09H501S', 'struttura'],
    ['RSSMRA72L09H501T', 'controllo'],
  ])('refuses %j: %s', (code, reason) => {
    expect(codiceFiscalePersona(code)).toEqual({ ok: false, failure: reason })
  })

  it('knows twelve letters of month and no other', () => {
    const months = LETTERS.filter((letter) => codiceFiscalePersona(controlled(`RSSMRA72${letter}09H501`)).ok)
    expect(months.join('')).toBe('ABCDEHLMPRST')
    expect(codiceFiscalePersona(controlled('RSSMRA72F09H501'))).toEqual({ ok: false, failure: 'mese' })
  })

  it('knows the days 01–31 of men and 41–71 of women, and no other', () => {
    const days = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'))
    const good = days.filter((day) => codiceFiscalePersona(controlled(`RSSMRA72A${day}H501`)).ok)
    expect(good).toEqual([...days.slice(1, 32), ...days.slice(41, 72)])
    expect(codiceFiscalePersona(controlled('RSSMRA72A40H501'))).toEqual({ ok: false, failure: 'giorno' })
  })

  it.each([
    ['72D31', 'giorno-del-mese'],
    ['72D71', 'giorno-del-mese'],
    ['72B30', 'giorno-del-mese'],
    ['73B29', 'giorno-del-mese'],
    ['73B69', 'giorno-del-mese'],
  ])('refuses the birth %s, a day its month never had', (birth, reason) => {
    expect(codiceFiscalePersona(controlled(`RSSMRA${birth}H501`))).toEqual({ ok: false, failure: reason })
  })

  it.each(['72B29', '00B29', '04B69'])('accepts the birth %s on 29 February, some century having had it', (birth) => {
    expect(codiceFiscalePersona(controlled(`RSSMRA${birth}H501`)).ok).toBe(true)
  })

  it('reads the day through omocodia', () => {
    expect(codiceFiscalePersona(controlled('RSSMRA72DPMH501'))).toEqual({ ok: false, failure: 'giorno-del-mese' })
    expect(codiceFiscalePersona(controlled('RSSMRA72DPLH501')).ok).toBe(true)
  })

  it('accepts every generated code as its own normal form', () => {
    fc.assert(
      fc.property(anyPersonCode, (code) => {
        expect(codiceFiscalePersona(code)).toEqual({ ok: true, value: code })
      }),
    )
  })

  it('refuses every code with any one character wrong', () => {
    fc.assert(
      fc.property(anyPersonCode, (code) => {
        expect(withOneWrong(code).filter((wrong) => codiceFiscalePersona(wrong).ok)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('refuses every code with two neighbours swapped, but for the few swaps that the control letter cannot see', () => {
    fc.assert(
      fc.property(anyPersonCode, (code) => {
        expect(withTwoSwapped(code).filter((wrong) => codiceFiscalePersona(wrong).ok)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['WYSMRA72L09H501', 'RYWMRA72L09H501'])('cannot see W and Y swapped in the name of %s', (fifteen) => {
    const swap = fifteen.replace(/WY|YW/, (pair) => (pair === 'WY' ? 'YW' : 'WY'))
    expect(carattereDiControllo(swap)).toBe(carattereDiControllo(fifteen))
  })

  it('cannot see the control letter swapped with an omocodic M, S, N or T beside it', () => {
    const omocodic = Array.from('LMNPQRSTUV')
    const pairs = omocodic.flatMap((last) => omocodic.filter((other) => other !== last).map((other) => last + other))
    const unseen = pairs.filter((pair) => {
      const code = endingIn(pair)
      return codiceFiscalePersona(code.slice(0, 14) + code.charAt(15) + code.charAt(14)).ok
    })
    expect(unseen).toEqual(UNSEEN_AT_THE_END)
  })
})

describe('codice fiscale of an entity', () => {
  it.each(['12345678903', '01234567897', '07643520567', '80078750587'])('accepts %s', (code) => {
    expect(codiceFiscaleEnte(code)).toEqual({ ok: true, value: code })
  })

  it.each([
    ['', 'vuoto'],
    ['8007875058', 'lunghezza'],
    ['800787505871', 'lunghezza'],
    ['8007875058A', 'caratteri'],
    ['80078750588', 'controllo'],
    ['00000000000', 'zeri'],
  ])('refuses %j: %s', (code, reason) => {
    expect(codiceFiscaleEnte(code)).toEqual({ ok: false, failure: reason })
  })
})

describe('codice fiscale of anyone', () => {
  it('takes the parser that the pasted text calls for', () => {
    expect(codiceFiscale(' 8007875 0587')).toEqual({ ok: true, value: '80078750587' })
    expect(codiceFiscale('rssmra72l09h501s')).toEqual({ ok: true, value: 'RSSMRA72L09H501S' })
    expect(codiceFiscale('80078750588')).toEqual({ ok: false, failure: 'controllo' })
    expect(codiceFiscale('RSSMRA72F09H501S')).toEqual({ ok: false, failure: 'mese' })
    expect(codiceFiscale('')).toEqual({ ok: false, failure: 'vuoto' })
  })

  it('tells a person from an entity', () => {
    fc.assert(fc.property(anyPersonCode, (code) => isPersona(code)))
    fc.assert(fc.property(anyCompanyCode, (code) => !isPersona(code)))
  })
})

function withOneWrong(code: string): readonly string[] {
  return Array.from(code).flatMap((right, place) =>
    CHARACTERS.filter((other) => other !== right).map((other) => code.slice(0, place) + other + code.slice(place + 1)),
  )
}

function withTwoSwapped(code: string): readonly string[] {
  return Array.from(code.slice(1)).flatMap((right, place) => {
    const left = code.charAt(place)
    const unseen = place === 14 ? UNSEEN_AT_THE_END : ['WY', 'YW']
    return left === right || unseen.includes(left + right)
      ? []
      : [code.slice(0, place) + right + left + code.slice(place + 2)]
  })
}

/** A valid code with these two last characters. */
function endingIn(pair: string): string {
  const codes = LETTERS.map((first) => controlled(`${first}SSMRA72L09H50${pair.charAt(0)}`))
  return codes.find((code) => code.endsWith(pair)) ?? ''
}
