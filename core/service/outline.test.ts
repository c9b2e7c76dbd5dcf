import { expect, it } from 'vitest'
import type { CheckLine } from './decide.ts'
import { originOf, outlined, valuesIn, withChecks } from './outline.ts'

const checks: readonly CheckLine[] = [
  { code: 'dati-completi', weight: 'blocca', result: 'superata' },
  { code: 'titolo', weight: 'blocca', result: 'non-superata', field: 'matricola', found: { trovato: 'x', atteso: 3 } },
  { code: 'limiti', weight: 'avvisa', result: 'superata', found: { fino: '2026-11-23' } },
]
const from = { outline: checks.map(outlined), found: valuesIn(checks) }

it('gives check lines again from what many share and what each found, when they are looked at', () => {
  const whole = withChecks({ id: 'a' }, from)
  expect(whole).toEqual({ id: 'a', checks })
  expect({ ...whole }.checks).toBe(whole.checks)
  expect(JSON.parse(JSON.stringify(whole))).toEqual({ id: 'a', checks })
  expect(originOf(whole)).toBe(from)
})

it('says at once that values are missing, though nobody looks at the lines yet', () => {
  expect(() => withChecks({ id: 'a' }, { ...from, found: from.found.slice(1) })).toThrow('fewer values')
})
