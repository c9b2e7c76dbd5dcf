import { describe, expect, it } from 'vitest'
import { codiceFiscale } from '#core/domain/identifiers/codice-fiscale.ts'
import { coerente } from '#core/domain/identifiers/coerenza-codice-fiscale.ts'
import { matricola } from '#core/domain/identifiers/matricola.ts'
import { companyCode, companyVat, matricolaFor, person, personCode } from './identifiers.ts'

const first = (many: number) => Array.from({ length: many }, (_, n) => n)

describe('invented identifiers', () => {
  it('are the same for the same number', () => {
    expect([0, 1, 1000].map(personCode)).toEqual(['RSSNNA40A41H501B', 'GRCMRA56H12H501P', 'RSSNNA59C42C351R'])
    expect([companyCode(0), companyCode(1), companyVat(1)]).toEqual(['00000008904', '00000018903', '00000018903'])
    expect([matricolaFor('4900', 0), matricolaFor('7003', 123_456)]).toEqual(['4900000049', '7012345662'])
  })

  it('are all valid and all different', () => {
    const people = first(50_000).map(personCode)
    const companies = first(5000).map(companyCode)
    const positions = first(5000).map((n) => matricolaFor('8100', n))
    expect([new Set(people).size, new Set(companies).size, new Set(positions).size]).toEqual([50_000, 5000, 5000])
    expect([...people, ...companies].filter((code) => !codiceFiscale(code).ok)).toEqual([])
    expect(positions.filter((number) => !matricola(number).ok)).toEqual([])
  })

  it('do not repeat a person when the birthdays begin again', () => {
    expect(new Set(first(8).map((round) => personCode(7 + round * 24_000))).size).toBe(8)
  })

  it('agree with the person they are of', () => {
    expect(first(500).filter((n) => !coerente(person(n), personCode(n)).ok)).toEqual([])
  })

  it('are refused to whoever asks for more than there are', () => {
    expect(() => matricolaFor('4900', 1_000_000)).toThrow(RangeError)
    expect(() => companyCode(10_000_000)).toThrow(RangeError)
  })
})
