import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import type { Revoca } from './form.ts'
import { delegaScelta } from './subject.ts'

/** The delega ends on the day answered; its sub-deleghe end with it. */
export function operations(answers: Revoca, dossier: Dossier): readonly Change[] {
  const { decorrenza, motivo, motivoAltro } = answers
  const chosen = delegaScelta(answers, dossier)
  if (chosen === undefined) return []
  return [
    {
      change: 'delega.revoca',
      delega: chosen.id,
      matricola: chosen.matricola,
      dal: decorrenza,
      motivo: motivoAltro === undefined ? motivo : `${motivo}: ${motivoAltro.trim()}`,
    },
  ]
}
