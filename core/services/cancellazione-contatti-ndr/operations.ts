import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import type { Cancellazione } from './form.ts'
import { contattoScelto } from './subject.ts'

/** The contact leaves the list that notes are notified to. */
export function operations(answers: Cancellazione, dossier: Dossier): readonly Change[] {
  const { motivo, motivoAltro } = answers
  const chosen = contattoScelto(answers, dossier)
  if (chosen === undefined) return []
  const { id, titolare, tipo, valore } = chosen
  return [
    {
      change: 'contatto.elimina',
      contatto: id,
      titolare,
      tipo,
      valore,
      motivo: motivoAltro === undefined ? motivo : `${motivo}: ${motivoAltro.trim()}`,
    },
  ]
}
