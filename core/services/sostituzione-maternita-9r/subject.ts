import type { Dossier } from '#core/domain/dossier.ts'
import { isGiorno } from '#core/domain/identifiers/giorno.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Subject } from '#core/service/define.ts'

/** One position and one day of hiring are one request; no worker is named, for this outlives the request. */
export function subject({ matricola, assunzioneIl }: Loose, { posizioni }: Dossier): Subject {
  const own = posizioni.find((p) => p.matricola === matricola)?.matricola
  if (own === undefined) return { chiave: 'sostituzione:ignota' }
  const day = typeof assunzioneIl === 'string' && isGiorno(assunzioneIl) ? assunzioneIl : 'ignota'
  return { chiave: `sostituzione:${own}:${day}`, matricola: own }
}
