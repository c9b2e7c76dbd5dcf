import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyMatricola, matricolaFor } from '#test/kit/identifiers.ts'
import { codiceSede, sameProvince, sede, sedePerNome, sedeProvinciale, sediDellaProvincia } from './sede.ts'
import { SEDI } from './sedi.ts'

describe('the code of an INPS sede', () => {
  it.each(['4900', ' 49 00 ', '0101', '7016'])('is four digits: %j', (code) => {
    expect(codiceSede(code)).toEqual({ ok: true, value: code.replace(/ /g, '') })
  })

  it.each([
    ['', 'vuoto'],
    ['490', 'lunghezza'],
    ['49000', 'lunghezza'],
    ['49OO', 'caratteri'],
    ['0000', 'zeri'],
  ])('is refused: %j, %s', (code, reason) => {
    expect(codiceSede(code)).toEqual({ ok: false, failure: reason })
  })

  it('has a name when the table knows it', () => {
    expect(sede('4900')).toEqual({ codice: '4900', nome: 'Milano' })
    expect(sede('3800')).toEqual({ codice: '3800', nome: "L'Aquila" })
    expect(sede('7016')).toBeUndefined()
  })
})

describe('the table of sedi', () => {
  it('holds 174 codes of the 95 old provinces, each with its provincial sede, no code or name twice', () => {
    const codes = SEDI.map(([code]) => code)
    const provinces = Array.from({ length: 95 }, (_, n) => `${String(n + 1).padStart(2, '0')}00`)
    expect(new Set(codes).size).toBe(174)
    expect(codes).toEqual(expect.arrayContaining(provinces))
    expect(new Set(codes.map((code) => code.slice(0, 2))).size).toBe(95)
    expect(new Set(SEDI.map(([, name]) => name)).size).toBe(174)
  })
})

describe('a sede called by name', () => {
  it.each([
    ['BOLOGNA', '1300'],
    ["FORLI'", '3200'],
    ['forlì', '3200'],
    ["L'AQUILA", '3800'],
    ['L’Aquila', '3800'],
    ['MASSA-CARRARA', '4600'],
    ['VCO', '5290'],
    ['SESTO SAN GIOVANNI', '4955'],
    ['San Donà', '8801'],
    ['NOCERA INFERIORE', '7201'],
    ['ROMA EUR', '7001'],
    ['Roma Centro', '7005'],
    ['NAPOLI VOMERO', '5105'],
    ['MILANO NORD', '4902'],
  ])('%s is %s', (name, code) => {
    expect(sedePerNome(name)?.codice).toBe(code)
  })

  it.each(['ROMA SAN GIOVANNI', 'BARI EUR', 'Centro', 'MILANO CENTRO', 'Atlantide', ''])(
    '%j is none that we know',
    (name) => {
      expect(sedePerNome(name)).toBeUndefined()
    },
  )

  it('is found again under its own name, Roma’s Centro excepted', () => {
    const lost = SEDI.filter(([code, name]) => sedePerNome(name.toUpperCase())?.codice !== code)
    expect(lost).toEqual([['7005', 'Centro']])
  })
})

describe('the sede of a matricola', () => {
  it('is the provincial one of its first two digits', () => {
    expect(sedeProvinciale(matricolaFor('7001', 1234))?.nome).toBe('Roma')
    expect(sediDellaProvincia(matricolaFor('5200', 7)).map(({ nome }) => nome)).toEqual(['Novara', 'V.C.O.'])
  })

  it('is always known, and in the same province, for a generated matricola', () => {
    fc.assert(
      fc.property(anyMatricola, (number) => {
        const here = sedeProvinciale(number)
        expect(here && sameProvince(number, here.codice)).toBe(true)
        expect(sediDellaProvincia(number)[0]).toEqual(here)
      }),
    )
    const roma = sede('7000')
    expect(roma && sameProvince(matricolaFor('4900', 1), roma.codice)).toBe(false)
  })
})
