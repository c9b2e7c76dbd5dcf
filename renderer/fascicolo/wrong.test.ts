import { describe, expect, it } from 'vitest'
import { wrongIn, wrongInPeriod, wrongText } from './wrong.ts'

describe('a search', () => {
  it('of nothing is a search of all', () => expect(wrongIn({})).toEqual({}))
  it('takes codes as they are pasted, and two days in order', () =>
    expect(
      wrongIn({ azienda: '0405 0670 969', matricola: '36 0012 3456', dal: '2026-11-27', al: '2026-11-27' }),
    ).toEqual({}))

  it.each([
    [{ azienda: '0405' }, { azienda: 'azienda' }],
    [{ matricola: '36' }, { matricola: 'matricola' }],
    [{ protocollo: '123' }, { protocollo: 'protocollo' }],
    [{ dal: '31/02/2026' }, { dal: 'date' }],
    [{ dal: 'ieri', al: '2026-11-27' }, { dal: 'date' }],
    [{ dal: '2026-11-27', al: '2026-11-26' }, { al: 'al' }],
  ])('for %j is told %j', (typed, wrong) => expect(wrongIn(typed)).toEqual(wrong))
})

describe('the days of figures', () => {
  it('may lie a year apart', () => expect(wrongInPeriod({ dal: '2025-11-28', al: '2026-11-27' })).toEqual({}))

  it.each([
    [
      { dal: '', al: '31/02/2026' },
      { dal: 'date', al: 'date' },
    ],
    [
      { dal: '2025-11-26', al: '2026-11-27' },
      { dal: 'tooLong', al: 'tooLong' },
    ],
    [
      { dal: '2026-11-27', al: '2026-11-26' },
      { dal: 'tooLong', al: 'tooLong' },
    ],
  ])('%j are told %j', (typed, wrong) => expect(wrongInPeriod(typed)).toEqual(wrong))
})

it('what is wrong with two fields alike is said once, as the desk says it', () =>
  expect(wrongText({ dal: 'date', al: 'date' })).toBe('Scrivi una data esistente, per esempio 30/11/2026.'))
