import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import { revocata } from '#core/service/common/delega.ts'
import type { Revoca } from './form.ts'
import { delegaScelta } from './subject.ts'

/** The delega of the dipendente ends on the day answered. */
export function operations(answers: Revoca, dossier: Dossier): readonly Change[] {
  const chosen = delegaScelta(answers, dossier)
  return chosen === undefined ? [] : [revocata(chosen, answers)]
}
