import { describe, expect, it } from 'vitest'
import { slashed, typedAmount, typedDay, typedPeriod } from './typed.ts'

describe('a day', () => {
  it.each([
    ['30/11/2026', '2026-11-30'],
    ['30112026', '2026-11-30'],
    ['5.3.2026', '2026-03-05'],
    ['\u200B5/3/2026\uFEFF', '2026-03-05'],
  ])('%s is kept as %s', (text, day) => expect(typedDay.read(text)).toBe(day))

  it.each(['31/02/2026', '30/1', '30/11/20', 'domani'])('%s, which is none yet, is kept as typed', (text) => {
    expect(typedDay.read(text)).toBe(text)
    expect(typedDay.write(text)).toBe(text)
  })

  it('is written as Italians write it', () => expect(typedDay.write('2026-11-30')).toBe('30/11/2026'))
  it('that is emptied is no answer', () => expect(typedDay.read('')).toBeUndefined())
})

describe('a period', () => {
  it.each([
    ['11/2026', '2026-11'],
    ['112026', '2026-11'],
    ['11/\u200B2026', '2026-11'],
    ['13/2026', '13/2026'],
  ])('%s is kept as %s', (text, period) => expect(typedPeriod.read(text)).toBe(period))

  it('is written month first', () => expect(typedPeriod.write('2026-11')).toBe('11/2026'))
})

describe('an amount', () => {
  it.each([
    ['1.250,00', 125_000],
    ['12', 1_200],
    ['\u200E12', 1_200],
    ['12,', '12,'],
    ['1.25.0', '1.25.0'],
  ])('%s is kept as %s', (text, cents) => expect(typedAmount.read(text)).toBe(cents))

  it('is written with its cents', () => expect(typedAmount.write(125_000)).toBe('1.250,00'))
})

describe('the slash', () => {
  it.each([
    ['30', '30/'],
    ['30//', '30/'],
    ['30/.', '30/'],
    ['30/11/-', '30/11/'],
    ['30/11', '30/11/'],
    ['3', '3'],
    ['30/1', '30/1'],
    ['30/11/2026', '30/11/2026'],
    ['gg', 'gg'],
  ])('after %s gives %s', (text, after) => expect(slashed(text, [2, 2, 4])).toBe(after))
})
