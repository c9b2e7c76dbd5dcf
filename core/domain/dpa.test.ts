import { describe, expect, it } from 'vitest'
import { dossierWith, MATRICOLA } from '#test/kit/dossier.ts'
import { mesiCoperti, mesiDaDichiarare, quantiMesi, termineDpa } from './dpa.ts'

const declared = (...mesi: string[]) => mesi.map((mese) => ({ matricola: MATRICOLA, mese, richiestaIl: '2026-01-10' }))
const next = (oggi: string, dpa: object[] = [], within?: { da?: string; a?: string }) =>
  mesiDaDichiarare(dossierWith({ oggi, dpa }), MATRICOLA, within)

it('is preventive until the 15th of the following month, whatever month was typed', () => {
  expect(['2026-11', '2026-12', '2028-01'].map(termineDpa)).toEqual(['2026-12-15', '2027-01-15', '2028-02-15'])
  expect(['0101-01', '9999-12'].map(termineDpa)).toEqual(['0101-01-01', '9999-12-01'])
})

it('counts months by both ends', () => {
  expect(quantiMesi({ da: '2026-11', a: '2027-10' })).toBe(12)
  expect(quantiMesi({ da: '2026-11', a: '2026-10' })).toBe(0)
  expect(quantiMesi({ da: '2026-11', a: '2025-01' })).toBe(0)
})

it('finds the months of that position that were declared already', () => {
  const dossier = dossierWith({
    dpa: [...declared('2026-12', '2026-11', '2026-09'), { ...declared('2026-10')[0], matricola: '7000123416' }],
  })
  expect(mesiCoperti(dossier, MATRICOLA, { da: '2026-10', a: '2026-12' })).toEqual(['2026-11', '2026-12'])
  expect(mesiCoperti(dossier, MATRICOLA, { da: '2026-11', a: '2026-11' })).toEqual(['2026-11'])
})

describe('the months to declare next', () => {
  it('begin with the month before until the 15th, with this one from the 16th', () => {
    expect(next('2026-11-15')).toEqual({ da: '2026-10', a: '2027-09' })
    expect(next('2026-11-16')).toEqual({ da: '2026-11', a: '2027-10' })
    expect(next('2027-01-15')).toEqual({ da: '2026-12', a: '2027-11' })
  })

  it('begin after those already declared, and end before the next declared ones', () => {
    expect(next('2026-11-16', declared('2026-11', '2026-12', '2027-04'))).toEqual({ da: '2027-01', a: '2027-03' })
  })

  it('stay within the months that are wanted', () => {
    expect(next('2026-11-16', [], { da: '2027-02', a: '2027-03' })).toEqual({ da: '2027-02', a: '2027-03' })
    expect(next('2026-11-16', [], { da: '2026-01', a: '2026-12' })).toEqual({ da: '2026-11', a: '2026-12' })
    expect(next('2026-11-16', [], { a: '2026-10' })).toBeUndefined()
    expect(next('2026-11-16', [], { da: '9999-12' })).toBeUndefined()
  })
})
