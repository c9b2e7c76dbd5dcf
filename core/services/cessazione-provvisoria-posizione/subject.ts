import type { Dossier } from '#core/domain/dossier.ts'
import type { Loose } from '#core/forms/loose.ts'
import { posizioneScelta } from '#core/service/common/posizione-scelta.ts'
import type { Subject } from '#core/service/define.ts'

/** Two cessazioni of one position are the same request, whatever their day. */
export function subject(answers: Loose, dossier: Dossier): Subject {
  return posizioneScelta(answers, dossier)
}
