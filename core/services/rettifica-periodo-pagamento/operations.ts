import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import type { Rettifica } from './form.ts'
import { mesiAttuali, mesiCorretti } from './riferimenti.ts'
import { versamentoScelto } from './subject.ts'

/** From today the payment refers to the months answered, and is not moved again. */
export function operations(answers: Rettifica, dossier: Dossier): readonly Change[] {
  const versamento = versamentoScelto(answers, dossier)
  if (versamento === undefined) return []
  const { id, matricola } = versamento
  const [prima, dopo] = [mesiAttuali(answers), mesiCorretti(answers)]
  return [{ change: 'versamento.periodo', versamento: id, matricola, prima, dopo, il: dossier.oggi }]
}
