import { describe, expect, it } from 'vitest'
import { dossierWith, MATRICOLA } from '#test/kit/dossier.ts'
import type { Loose } from '#core/forms/loose.ts'
import { facts } from './posizioni.ts'

const position = (differing: object) => [{ matricola: MATRICOLA, stato: 'attiva', dal: '2019-03-01', ...differing }]
const knowing = (dossier: object, answers: Loose) => (name: keyof typeof facts) =>
  facts[name](dossierWith(dossier), { posizione: MATRICOLA, ...answers })

describe('what is known of the chosen position', () => {
  it('is until when it can come back, of a suspended one only', () => {
    const suspended = knowing({ posizioni: position({ stato: 'sospesa', dal: '2026-08-31', csc: '70705' }) }, {})
    expect(suspended('posizione.sospesa-dal')).toBe('2026-08-31')
    expect(suspended('posizione.riattivabile-fino-al')).toBe('2028-02-29')
    expect(suspended('posizione.csc')).toBe('70705')
    expect(knowing({}, {})('posizione.sospesa-dal')).toBeUndefined()
    expect(knowing({}, { posizione: '7000123416' })('posizione.riattivabile-fino-al')).toBeUndefined()
  })

  it.each([
    ['2026-11-16', '2026-11'],
    ['2026-11-01', '2026-10'],
    ['2027-01-01', '2026-12'],
    ['1800-01-01', undefined],
    ['2026-02-30', undefined],
    [7, undefined],
  ])('is, for %s, that somebody may have worked until %s', (decorrenza, month) => {
    expect(knowing({}, { decorrenza })('posizione.ultimo-mese-possibile')).toBe(month)
  })

  it('is the last month with employees once the day is answered', () => {
    const denunce = [{ matricola: MATRICOLA, periodo: '2026-10', lavoratori: 2 }]
    const last = (answers: Loose) => knowing({ denunce }, answers)('posizione.ultimo-mese-con-dipendenti')
    expect(last({ decorrenza: '2026-10-16' })).toBe('2026-10')
    expect(last({})).toBeUndefined()
    expect(last({ decorrenza: '2026-10-16', posizione: 'ignota' })).toBeUndefined()
  })
})
