import type { CheckLine } from '#core/service/decide.ts'

const RANK: Readonly<Record<CheckLine['result'], number>> = { 'non-superata': 0, 'non-eseguita': 2, superata: 3 }

const rank = ({ result, weight }: CheckLine) => (result === 'non-superata' && weight === 'avvisa' ? 1 : RANK[result])

/** As a person looks for them: what refused it, what only warns, what was not run, what was passed. */
export function inOrderOfNeed(checks: readonly CheckLine[]): readonly CheckLine[] {
  return [...checks].sort((a, b) => rank(a) - rank(b))
}
