import { describe, expect, it } from 'vitest'
import { dossierWith, MATRICOLA } from '#test/kit/dossier.ts'
import {
  conDipendenti,
  denunceDi,
  mesiConDipendenti,
  mesiDaDenunciare,
  termineUniEmens,
  ultimoMeseConDipendenti,
} from './denunce.ts'
import type { Periodo } from './identifiers/periodo.ts'

const month = (periodo: string, figures: object = { lavoratori: 2 }) => ({ matricola: MATRICOLA, periodo, ...figures })
const read = (denunce: object[]) => dossierWith({ denunce })

describe('whether a month had employees', () => {
  it.each([
    [{ lavoratori: 2 }, true],
    [{ forza: 0.5 }, true],
    [{ lavoratori: 0, forza: 1 }, true],
    [{ lavoratori: 0 }, false],
    [{ lavoratori: 0, forza: 0 }, false],
    [{}, undefined],
  ])('%o: %s', (figures, had) => {
    expect(conDipendenti({ matricola: MATRICOLA, periodo: '2026-10', provvisoria: false, ...figures })).toBe(had)
  })
})

it('looks at the UniEmens of one position, in order', () => {
  const dossier = read([month('2026-10'), { ...month('2026-09'), matricola: '7000123416' }, month('2026-08')])
  expect(denunceDi(dossier, MATRICOLA).map(({ periodo }) => periodo)).toEqual(['2026-08', '2026-10'])
  expect(mesiConDipendenti(read([month('2026-10', { forza: 0 }), month('2026-08')]), MATRICOLA)).toEqual(['2026-08'])
})

describe('the last month with employees', () => {
  const last = (denunce: object[], giorno: string) => {
    const dossier = read(denunce)
    return ultimoMeseConDipendenti(dossier, dossier.posizioni[0]!, giorno)
  }

  it('is told by the UniEmens of the day’s own month, or of a later one', () => {
    expect(last([month('2026-09'), month('2026-10')], '2026-10-16')).toBe('2026-10')
    expect(last([month('2026-09'), month('2026-10', { lavoratori: 0 })], '2026-10-16')).toBe('2026-09')
    expect(last([month('2026-11')], '2026-10-16')).toBe('2026-11')
  })

  it('is told by the month before, when the day opens a month', () => {
    expect(last([month('2025-12')], '2026-01-01')).toBe('2025-12')
    expect(last([month('2025-12')], '2026-01-02')).toBeUndefined()
    expect(last([month('2025-12', { lavoratori: 0 })], '2026-01-01')).toBeUndefined()
  })

  it('is not told by a flow without figures, nor by months before the present state', () => {
    expect(last([month('2026-10', {})], '2026-10-16')).toBeUndefined()
    expect(last([month('2019-02'), month('2026-10', { lavoratori: 0 })], '2026-10-16')).toBeUndefined()
  })
})

describe('the months that must be there before a position stops', () => {
  const due = (ultimo: string, giorno: string, dal = '2019-03-01') =>
    mesiDaDenunciare({ ...dossierWith().posizioni[0]!, dal }, ultimo, giorno)

  it('are the last with employees and the one before', () => {
    expect(due('2026-10', '2026-10-16')).toEqual(['2026-09', '2026-10'])
    expect(due('2026-01', '2026-02-01')).toEqual(['2025-12', '2026-01'])
  })

  it('go on to the one before the day', () => {
    expect(due('2026-08', '2026-11-16')).toEqual(['2026-07', '2026-08', '2026-09', '2026-10'])
  })

  it('do not go back before the state began', () => {
    expect(due('2026-10', '2026-10-16', '2026-10-02')).toEqual(['2026-10'])
  })

  it.each(['0000-01', '1899-12', 'ieri', ''])('are none when the last is no month: %s', (ultimo) => {
    expect(due(ultimo, '2026-10-16')).toEqual([])
  })

  it('never throw, however far back the last one is', () => {
    expect(due('1900-01', '1900-02-01', '1800-01-01')).toEqual(['1900-01'])
  })
})

it.each([
  ['2026-10', '2026-11-30'],
  ['2026-12', '2027-01-31'],
  ['2028-01', '2028-02-29'],
])('the UniEmens of %s can be sent until %s', (of, until) => {
  expect(termineUniEmens(of as Periodo)).toBe(until)
})
