import { describe, expect, it } from 'vitest'
import { GRADUALI, standing, TUTTI_ATTIVI, type Activations } from './activation.ts'

const oggi = '2026-11-23'
const marked = { id: 'dpa', graduale: true }
const live = { id: 'ricalcolo', graduale: false }
const soggetti = ['01234567897', 'RSSMRA80A01H501U']
const of = (activations: Activations, service = marked, day = oggi) =>
  standing(activations, { service, soggetti, oggi: day })

describe('A service', () => {
  it('is open where nothing was said, unless it is to be activated gradually', () => {
    expect([of(GRADUALI, live), of(GRADUALI), of(TUTTI_ATTIVI)]).toEqual([
      { active: true },
      { active: false },
      { active: true },
    ])
  })

  const phased: Activations = {
    graduali: 'in-attesa',
    servizi: [{ servizio: 'dpa', piloti: { dal: '2026-12-01', soggetti: ['01234567897'] }, tutti: '2027-01-15' }],
  }

  it.each([
    ['2026-11-30', { active: false, dal: '2026-12-01' }],
    ['2026-12-01', { active: true }],
  ])('opens to a pilot subject on his day: on %s %o', (day, expected) => {
    expect(of(phased, marked, day)).toEqual(expected)
  })

  it.each([
    ['2026-12-01', { active: false, dal: '2027-01-15' }],
    ['2027-01-14', { active: false, dal: '2027-01-15' }],
    ['2027-01-15', { active: true }],
  ])('opens to everybody on a later one: on %s %o', (day, expected) => {
    expect(standing(phased, { service: marked, soggetti: ['x'], oggi: day })).toEqual(expected)
  })

  it('can be closed even when it was live, and has no day when nobody said one', () => {
    expect(of({ graduali: 'attivi', servizi: [{ servizio: 'ricalcolo' }] }, live)).toEqual({ active: false })
  })
})
