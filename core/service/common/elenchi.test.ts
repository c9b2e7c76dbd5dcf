import { describe, expect, it } from 'vitest'
import { elenco, elencoMesi } from './elenchi.ts'

describe('a list in one line', () => {
  it('names six things and counts the rest', () => {
    const voci = ['a', 'b', 'c', 'd', 'e', 'f']
    expect(elenco(voci)).toBe('a, b, c, d, e, f')
    expect(elenco([...voci, 'g', 'h'])).toBe('a, b, c, d, e, f e ancora 2')
    expect(elenco([])).toBe('')
  })

  it.each([
    [['2026-03'], '03/2026'],
    [['2025-11', '2025-12', '2026-01'], 'da 11/2025 a 01/2026'],
    [['2026-03', '2026-05', '2026-06'], '03/2026, da 05/2026 a 06/2026'],
    [[], ''],
  ])('tells months in a row by their ends: %j', (mesi, told) => {
    expect(elencoMesi(mesi)).toBe(told)
  })
})
