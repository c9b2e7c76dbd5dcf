import type { Dossier } from '#core/domain/dossier.ts'
import { addDays, isGiorno } from '#core/domain/identifiers/giorno.ts'
import { compose, type Asked } from '#core/forms/compose.ts'
import type { FormDef } from '#core/forms/definition.ts'
import type { Loose } from '#core/forms/loose.ts'
import { complaints } from '#core/forms/schema.ts'

const ROUNDS = 12 // an answer may bring up a question; no form asks in more turns than this

/**
 * Answers a mask as a plausible consultant would, the same way every time: `turn` varies the choices. Starts from `typed`
 * and goes on until nothing is missing; what it cannot answer stays missing, and the desk will say so.
 */
export function answered(form: FormDef, dossier: Dossier, typed: Loose, turn: number): Loose {
  let answers = typed
  for (let round = 0; round < ROUNDS; round += 1) {
    const mask = compose(form, dossier, answers)
    const missing = mask.asked.find((ask) => ask.name in complaints(mask))
    if (missing === undefined) return answers
    answers = { ...answers, [missing.name]: answerTo(missing, dossier, answers, turn) }
  }
  return answers
}

function answerTo(ask: Asked, dossier: Dossier, answers: Loose, turn: number): unknown {
  const { field, suggestion } = ask
  if (field.kind === 'text') return field.repeats ? answers[field.repeats] : 'Come da accordi con il cliente'
  if (field.kind === 'flag') return field.accept === true
  if (field.kind === 'date') return suggestion ?? dayBefore(dossier.oggi, turn)
  return oneOf(ask, turn)
}

function oneOf({ field, options = [], suggestion }: Asked, turn: number): unknown {
  const offered = field.kind === 'choice' ? field.options : options.map(({ value }) => value)
  return offered.length === 0 ? suggestion : offered[turn % offered.length]
}

function dayBefore(oggi: string, turn: number): string {
  return isGiorno(oggi) ? addDays(oggi, -(turn % 20)) : oggi
}
