import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import type { VariazioneContatti } from './form.ts'
import { nuovi } from './nuovi.ts'
import { soggettoScelto } from './subject.ts'

/** Each contact that differs takes the place of the present one, for this company alone. */
export function operations(answers: VariazioneContatti, dossier: Dossier): readonly Change[] {
  const soggetto = soggettoScelto(answers, dossier)
  if (soggetto === undefined) return []
  const { codiceFiscale: titolare } = soggetto
  const azienda = dossier.azienda.codiceFiscale
  return nuovi(answers, dossier, titolare).map((nuovo) => ({ change: 'contatto.varia', titolare, azienda, ...nuovo }))
}
