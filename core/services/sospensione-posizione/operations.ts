import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import { posizioneCon } from '#core/domain/posizione.ts'
import type { Sospensione } from './form.ts'

/** The position is «sospesa» from the day answered; the months of the riattivazione are counted from there. */
export function operations(answers: Sospensione, dossier: Dossier): readonly Change[] {
  const { decorrenza, motivo, motivoAltro } = answers
  const posizione = posizioneCon(dossier, answers.posizione)
  if (posizione === undefined) return []
  return [
    {
      change: 'posizione.stato',
      matricola: posizione.matricola,
      da: posizione.stato,
      a: 'sospesa',
      dal: decorrenza,
      motivo: motivoAltro === undefined ? motivo : `${motivo}: ${motivoAltro.trim()}`,
    },
  ]
}
