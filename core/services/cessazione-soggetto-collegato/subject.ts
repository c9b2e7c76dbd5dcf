import type { Dossier, SoggettoCollegato } from '#core/domain/dossier.ts'
import { posizioneDi } from '#core/domain/soggetti.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Subject } from '#core/service/define.ts'

/** The relation the request wants ended. */
export function relazioneScelta({ soggetto }: Loose, { soggettiCollegati }: Dossier): SoggettoCollegato | undefined {
  return soggettiCollegati.find((s) => s.id === soggetto)
}

/** Two ends of one relation are the same request, whatever their day and reason. */
export function subject(answers: Loose, dossier: Dossier): Subject {
  const scelta = relazioneScelta(answers, dossier)
  if (scelta === undefined) return { chiave: 'relazione:ignota' }
  const matricola = posizioneDi(scelta, dossier)
  return { chiave: `relazione:${scelta.id}`, ...(matricola !== undefined && { matricola }) }
}
