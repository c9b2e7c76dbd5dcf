import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import { revocata } from '#core/service/common/delega.ts'
import type { Revoca } from './form.ts'
import { delegaScelta } from './subject.ts'

/** The delega ends on the day answered; its sub-deleghe end with it. */
export function operations(answers: Revoca, dossier: Dossier): readonly Change[] {
  const chosen = delegaScelta(answers, dossier)
  return chosen === undefined ? [] : [revocata(chosen, answers)]
}
