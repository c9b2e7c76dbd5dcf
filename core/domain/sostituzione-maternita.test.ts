import { describe, expect, it } from 'vitest'
import { dossierWith, MATRICOLA } from '#test/kit/dossier.ts'
import {
  assuntoInAnticipo,
  dipendentiAllAssunzione,
  fineBeneficio,
  limiteDelMinore,
  primaAssunzione,
} from './sostituzione-maternita.ts'

describe('the days of the benefit', () => {
  it('allow a substitute one month before, to the day or to the end of a shorter month', () => {
    expect(['2026-12-15', '2026-03-31', '2028-03-31', '2027-01-10'].map(primaAssunzione)).toEqual([
      '2026-11-15',
      '2026-02-28',
      '2028-02-29',
      '2026-12-10',
    ])
    expect([assuntoInAnticipo('2026-11-15', '2026-12-15'), assuntoInAnticipo('2026-11-14', '2026-12-15')]).toEqual([
      false,
      true,
    ])
    expect([assuntoInAnticipo(undefined, '2026-12-15'), assuntoInAnticipo('2026-02-30', '2026-12-15')]).toEqual([
      undefined,
      undefined,
    ])
  })

  it('end with the first birthday, on 28 February for who was born on the 29th', () => {
    expect(['2026-03-10', '2028-02-29', '2027-02-28'].map(limiteDelMinore)).toEqual([
      '2027-03-10',
      '2029-02-28',
      '2028-02-28',
    ])
  })

  it('end with the first of absence, contract and birthday', () => {
    const end = { assenzaAl: '2027-02-01', scadenzaContratto: '2027-02-02', limite: '2027-02-03' }
    expect(fineBeneficio(end)).toBe('2027-02-01')
    expect(fineBeneficio({ ...end, assenzaAl: '2027-03-01' })).toBe('2027-02-02')
    expect(fineBeneficio({ ...end, assenzaAl: '2027-03-01', scadenzaContratto: '2027-03-01' })).toBe('2027-02-03')
  })

  it('stay in the calendar at its ends', () => {
    expect([primaAssunzione('1800-01-05'), limiteDelMinore('9999-06-01')]).toEqual(['1800-01-05', '9999-06-01'])
  })
})

describe('the employees at hiring', () => {
  const figure = (periodo: string, forza: number) => ({ matricola: MATRICOLA, periodo, forza })
  const known = (assunzioneIl: unknown, denunce: object[]) =>
    dipendentiAllAssunzione(dossierWith({ denunce }), assunzioneIl)

  it('are those of the month of hiring, or else of the one before', () => {
    const both = [figure('2026-09', 18), figure('2026-10', 19.5)]
    expect(known('2026-10-05', both)).toBe(19.5)
    expect(known('2026-11-30', both)).toBe(19.5)
    expect(known('2026-12-01', both)).toBeUndefined()
    expect(known('2027-01-01', [figure('2026-12', 3)])).toBe(3)
  })

  it('are not known when a matricola of the company is missing, or there is no day', () => {
    const posizioni = [MATRICOLA, '7000123416'].map((matricola) => ({ matricola, stato: 'attiva', dal: '2019-03-01' }))
    const dossier = dossierWith({ posizioni, denunce: [figure('2026-10', 5)] })
    expect(dipendentiAllAssunzione(dossier, '2026-10-05')).toBeUndefined()
    expect([known(undefined, []), known('1800-01-01', []), known('9999-12-31', [])]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
