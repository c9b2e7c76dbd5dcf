import { expect, it } from 'vitest'
import { dossierWith, MATRICOLA } from '#test/kit/dossier.ts'
import { autorizzazioneNel } from './autorizzazione.ts'

const dossier = dossierWith({
  posizioni: [
    {
      matricola: MATRICOLA,
      stato: 'attiva',
      dal: '2019-03-01',
      autorizzazioni: [
        { codice: '9R', dal: '2026-02-01', al: '2026-06-30' },
        { codice: '1R', dal: '2026-01-01' },
      ],
    },
  ],
})
const bears = (codice: string, dal: string, al?: string) =>
  autorizzazioneNel(dossier, MATRICOLA, { codice, dal, ...(al !== undefined && { al }) }) !== undefined

it('overlaps when one day is common, both ends included', () => {
  expect([bears('9R', '2026-06-30'), bears('9R', '2026-07-01')]).toEqual([true, false])
  expect([bears('9R', '2025-01-01', '2026-02-01'), bears('9R', '2025-01-01', '2026-01-31')]).toEqual([true, false])
})

it('never ends without an end', () => {
  expect([bears('1R', '2030-01-01'), bears('1R', '2025-01-01'), bears('1R', '2025-01-01', '2025-12-31')]).toEqual([
    true,
    true,
    false,
  ])
})

it('is of that position and that code only', () => {
  expect([bears('4K', '2026-03-01'), autorizzazioneNel(dossier, 7, { codice: '1R', dal: '2026-03-01' })]).toEqual([
    false,
    undefined,
  ])
})
