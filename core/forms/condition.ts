import type { Dossier } from '#core/domain/dossier.ts'
import { known, type KnownName } from './known.ts'
import type { Loose } from './loose.ts'

/** The whole condition language. Widen it here or nowhere: no service may bring its own. */
export type Condition =
  | { readonly field: string; readonly is: string | boolean }
  | { readonly field: string; readonly in: readonly string[] }
  /** `known` and `unknown` ask whether the dossier tells it at all. */
  | { readonly fact: KnownName; readonly is: string | boolean }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

/** Whether the condition holds for these answers and this dossier. */
export function holds(condition: Condition, answers: Loose, dossier: Dossier): boolean {
  if ('all' in condition) return condition.all.every((c) => holds(c, answers, dossier))
  if ('any' in condition) return condition.any.some((c) => holds(c, answers, dossier))
  if ('not' in condition) return !holds(condition.not, answers, dossier)
  if ('fact' in condition) return factHolds(condition, answers, dossier)
  const answer = answers[condition.field]
  return 'in' in condition ? condition.in.some((one) => one === answer) : answer === condition.is
}

function factHolds({ fact, is }: Extract<Condition, { fact: string }>, answers: Loose, dossier: Dossier): boolean {
  const value = known[fact](dossier, answers)
  if (is === 'known') return value !== undefined
  if (is === 'unknown') return value === undefined
  return value === is
}
