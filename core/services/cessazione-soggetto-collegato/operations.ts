import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import type { Cessazione } from './form.ts'
import { relazioneScelta } from './subject.ts'

/** The relation ends: the day answered is the first on which it no longer holds. */
export function operations(answers: Cessazione, dossier: Dossier): readonly Change[] {
  const { dataFine, motivo, motivoAltro } = answers
  const scelta = relazioneScelta(answers, dossier)
  if (scelta === undefined) return []
  const { id, codiceFiscale, relazione } = scelta
  return [
    {
      change: 'soggetto.cessa',
      soggetto: id,
      codiceFiscale,
      relazione,
      al: dataFine,
      motivo: motivoAltro === undefined ? motivo : `${motivo}: ${motivoAltro.trim()}`,
    },
  ]
}
