import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import { variazioni } from '#core/service/common/nuovi-recapiti.ts'
import type { VariazioneContatti } from './form.ts'
import { dipendenteScelto } from './subject.ts'

/** Each new address or number takes the place of the one of its kind, for this company alone. */
export function operations(answers: VariazioneContatti, dossier: Dossier): readonly Change[] {
  const titolare = dipendenteScelto(answers, dossier)
  return titolare === undefined
    ? []
    : variazioni(answers, dossier, { titolare, azienda: dossier.azienda.codiceFiscale })
}
