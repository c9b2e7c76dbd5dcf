import { noteArticolo1, regolaritaOggi } from '#core/domain/regolarita.ts'
import type { Next } from '#core/service/suggestion.ts'

/** A declaration made, or a regularity that is there, may settle the open notes «Art. 1» of the company (domain §4.18). */
export const next: Next = (_, dossier, { esito }) => {
  if (esito !== 'accolta' && regolaritaOggi(dossier)?.esito !== 'regolare') return []
  return noteArticolo1(dossier).map(({ id }) => ({
    code: 'ricalcolo-nota-articolo-1',
    service: 'ricalcolo-nota-rettifica',
    answers: { nota: id },
  }))
}
