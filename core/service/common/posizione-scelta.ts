import type { Dossier } from '#core/domain/dossier.ts'
import { posizioneCon } from '#core/domain/posizione.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Subject } from '#core/service/define.ts'

/** The position that the answers choose, as the subject of a request: whatever the day, one position is one request. */
export function posizioneScelta({ posizione }: Loose, dossier: Dossier): Subject {
  const matricola = posizioneCon(dossier, posizione)?.matricola
  return matricola === undefined ? { chiave: 'posizione:ignota' } : { chiave: `posizione:${matricola}`, matricola }
}
