import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import type { VariazionePec } from './form.ts'
import { indirizzoNuovo } from './subject.ts'

/** The company's PEC becomes the new one from the day answered. */
export function operations(answers: VariazionePec, { azienda }: Dossier): readonly Change[] {
  const a = indirizzoNuovo(answers)
  if (a === undefined) return []
  const da = azienda.pec
  return [
    {
      change: 'azienda.pec',
      azienda: azienda.codiceFiscale,
      ...(da !== undefined && { da }),
      a,
      dal: answers.decorrenza,
    },
  ]
}
