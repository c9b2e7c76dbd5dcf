import { afterEach, expect, it } from 'vitest'
import type { CheckLine } from '#core/service/decide.ts'
import { dettaglio } from '#renderer/texts/comunicazioni.ts'
import { english } from '#renderer/texts/english.ts'
import { speakWith } from '#renderer/texts/language.ts'
import { tallied } from './checks.ts'

const line = (result: CheckLine['result'], weight: CheckLine['weight'] = 'blocca') =>
  ({ code: 'nome-gradito', weight, result }) as CheckLine
const checks = [
  line('superata'),
  line('non-superata'),
  line('non-superata', 'avvisa'),
  line('non-superata', 'avvisa'),
  line('non-eseguita'),
  line('superata', 'avvisa'),
]

afterEach(() => speakWith('it'))

it('counts as failed only what blocks, as the words of the outcome do', () => {
  expect(tallied(checks)).toEqual({ failed: 1, warned: 2, notRun: 1, passed: 2 })
  expect(dettaglio.outcome.nonAccoltaLead(tallied(checks).failed)).toBe('Una verifica non è stata superata.')
})

it('tells them in the order in which they are listed, in both languages', () => {
  expect(dettaglio.tally(tallied(checks))).toBe('1 non superata · 2 avvisi · 1 non eseguita · 2 superate')
  speakWith('en', english)
  expect(dettaglio.tally(tallied(checks))).toBe('1 failed · 2 warnings · 1 not run · 2 passed')
})
