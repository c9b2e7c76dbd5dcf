import type { Change } from '#core/domain/change.ts'
import { beneficioDi } from './beneficio.ts'
import type { Sostituzione } from './form.ts'

/** The position bears the 9R for the time of the benefit. Nothing of the two workers is kept. */
export function operations(answers: Sostituzione): readonly Change[] {
  const { dal, al } = beneficioDi(answers)
  return [{ change: 'autorizzazione.attribuisci', matricola: answers.matricola, codice: '9R', dal, al }]
}
