import type { CheckLine } from '#core/service/decide.ts'

const RANK: Readonly<Record<CheckLine['result'], number>> = { 'non-superata': 0, 'non-eseguita': 2, superata: 3 }

const rank = ({ result, weight }: CheckLine) => (result === 'non-superata' && weight === 'avvisa' ? 1 : RANK[result])

/** As a person looks for them: what refused it, what only warns, what was not run, what was passed. */
export function inOrderOfNeed(checks: readonly CheckLine[]): readonly CheckLine[] {
  return [...checks].sort((a, b) => rank(a) - rank(b))
}

type Tally = Readonly<Record<'failed' | 'warned' | 'notRun' | 'passed', number>>

/** How many there are of each, so that they agree with what is said of the outcome: a warning is nothing that failed. */
export function tallied(checks: readonly CheckLine[]): Tally {
  const of = (wanted: number) => checks.filter((line) => rank(line) === wanted).length
  return { failed: of(0), warned: of(1), notRun: of(2), passed: of(3) }
}
