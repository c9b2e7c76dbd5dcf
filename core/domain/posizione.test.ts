import { describe, expect, it } from 'vitest'
import { dossierWith, MATRICOLA } from '#test/kit/dossier.ts'
import { posizioneCon, riattivabileFinoAl } from './posizione.ts'

it('finds a position by its matricola only', () => {
  const dossier = dossierWith()
  expect(posizioneCon(dossier, MATRICOLA)).toEqual(dossier.posizioni[0])
  for (const other of ['7000123416', undefined, 7, {}]) expect(posizioneCon(dossier, other)).toBeUndefined()
})

describe('the last day on which a suspended position may be reactivated', () => {
  it.each([
    ['2025-05-23', '2026-11-23'],
    ['2025-07-01', '2027-01-01'], // over the end of a year
    ['2025-08-31', '2027-02-28'], // the month has no such day
    ['2026-08-31', '2028-02-29'],
    ['2024-02-29', '2025-08-29'],
  ])('is, from %s, %s', (from, until) => {
    expect(riattivabileFinoAl(from)).toBe(until)
  })
})
