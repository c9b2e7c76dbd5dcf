import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import type { Ricalcolo } from './form.ts'
import { notaScelta } from './subject.ts'

/** The note goes «in ricalcolo» from today, for the change that was found or declared. */
export function operations(answers: Ricalcolo, dossier: Dossier): readonly Change[] {
  const nota = notaScelta(answers, dossier)
  if (nota === undefined) return []
  const { id, matricola, periodo } = nota
  return [{ change: 'nota.ricalcolo', nota: id, matricola, periodo, dal: dossier.oggi, causa: answers.variazione }]
}
