import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPeriodo } from '#test/kit/identifiers.ts'
import {
  causaleF24,
  diGestioneContributiva,
  periodoAmmesso,
  regolaCausale,
  usoAmmesso,
  type CausaleF24,
} from './causale-f24.ts'
import { CAUSALI } from './causali-f24.ts'
import type { Giorno } from './giorno.ts'
import { lastDay, plusMonths, type Periodo } from './periodo.ts'

const causale = (text: string) => text as CausaleF24
const on = '2026-11-16' as Giorno
const names = Object.keys(CAUSALI).map(causale)

/** The verdict on `causale da [a]` for a payment of 16 November 2026. */
function verdict(row: string): string {
  const [name = '', da, a] = row.split(' ')
  const result = periodoAmmesso(
    causale(name),
    { da: da as Periodo, ...(a === undefined ? {} : { a: a as Periodo }) },
    on,
  )
  return result.ok ? 'ammesso' : result.failure
}

describe('a causale contributo', () => {
  it.each(['DM10', ' dm10 ', 'DM 10'])('is read from %j', (text) => {
    expect(causaleF24(text)).toEqual({ ok: true, value: 'DM10' })
  })

  it.each([
    ['', 'vuoto'],
    ['D', 'lunghezza'],
    ['DM100', 'lunghezza'],
    ['DM1€', 'caratteri'],
  ])('is refused: %j, %s', (text, reason) => {
    expect(causaleF24(text)).toEqual({ ok: false, failure: reason })
  })

  it('is its own normal form, known to the table or not', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{2,4}$/), (code) => {
        expect(causaleF24(code)).toEqual({ ok: true, value: code })
      }),
    )
    expect(names.map((name) => causaleF24(name).ok && regolaCausale(name) !== undefined)).not.toContain(false)
    expect(regolaCausale(causale('ZZZ9'))).toBeUndefined()
  })

  it('pays for a company position when its matricola has formato 1', () => {
    expect(names.filter((name) => !diGestioneContributiva(name))).toEqual([
      'RCAD',
      'RCSO',
      'C10',
      'CXX',
      'AF',
      'AP',
      'CF',
      'CP',
    ])
    expect(diGestioneContributiva(causale('ZZZ9'))).toBe(false)
  })

  it('stands in the columns that the table gives it', () => {
    expect(names.filter((name) => usoAmmesso(name, 'credito'))).toEqual(['DM10', 'DMRP', 'AF', 'AP', 'CF', 'CP'])
    expect(names.filter((name) => !usoAmmesso(name, 'debito'))).toEqual(['DMRP'])
    expect(usoAmmesso(causale('ZZZ9'), 'debito')).toBe(false)
  })
})

describe('the period of a causale', () => {
  it.each([
    ['DM10 1989-01', 'ammesso'],
    ['DM10 1988-12', 'inizio-troppo-antico'],
    ['DM10 2026-11', 'ammesso'],
    ['DM10 2026-12', 'inizio-dopo-riscossione'],
    ['DM10 2026-10 2026-10', 'fine-non-ammessa'],
    ['DMRA 1989-01', 'ammesso'],
    ['DMRA 1988-12', 'inizio-troppo-antico'],
    ['DMRA 2026-12', 'inizio-dopo-riscossione'],
    ['DMRP 2005-01', 'ammesso'],
    ['DMRP 2004-12', 'inizio-troppo-antico'],
    ['RC01 1970-01 2026-10', 'ammesso'],
    ['RC01 2026-10 2026-10', 'ammesso'],
    ['RC01 2026-10', 'fine-mancante'],
    ['RC01 2026-10 2026-09', 'fine-prima-di-inizio'],
    ['RC01 2026-12 2026-12', 'inizio-dopo-riscossione'],
    ['DMDP 2026-10 2027-10', 'ammesso'],
    ['PRCA 2026-10', 'fine-mancante'],
    ['ACIM 2026-11', 'ammesso'],
    ['ACIM 2026-12', 'inizio-dopo-riscossione'],
    ['MOBL 2027-01 2027-02', 'ammesso'],
    ['MOBL 2027-02 2027-01', 'fine-prima-di-inizio'],
    ['RCAD 2026-10 2026-11', 'ammesso'],
    ['RCAD 2026-10', 'fine-mancante'],
    ['EBNA 2027-01', 'ammesso'],
    ['EBNA 2026-10 2026-10', 'fine-non-ammessa'],
    ['C10 1995-12', 'inizio-troppo-antico'],
    ['CXX 1996-01', 'ammesso'],
    ['AF 2026-01 2026-03', 'ammesso'],
    ['AF 2026-03 2026-01', 'fine-prima-di-inizio'],
    ['AF 2025-12 2026-01', 'fine-in-altro-anno'],
    ['AF 2025-12', 'fine-mancante'],
    ['ZZZ9 2026-10', 'causale-sconosciuta'],
  ])('%s, collected in November 2026: %s', (row, expected) => {
    expect(verdict(row)).toBe(expected)
  })

  it('of a DM10 or a DMRA runs from January 1989 to the month of collection, with no second month', () => {
    fc.assert(
      fc.property(fc.constantFrom('DM10', 'DMRA'), anyPeriodo, anyPeriodo, (name, da, collected) => {
        const day = lastDay(collected)
        expect(periodoAmmesso(causale(name), { da }, day).ok).toBe(da >= '1989-01' && da <= collected)
        expect(periodoAmmesso(causale(name), { da, a: plusMonths(da, 1) }, day).ok).toBe(false)
      }),
    )
  })
})
