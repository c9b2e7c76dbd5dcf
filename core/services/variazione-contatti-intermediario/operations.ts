import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import { intermediarioCheChiede } from '#core/domain/recapito.ts'
import { variazioni } from '#core/service/common/nuovi-recapiti.ts'
import type { VariazioneContatti } from './form.ts'

/** Each new address or number takes the place of the one of its kind, for all the companies in delega. */
export function operations(answers: VariazioneContatti, dossier: Dossier): readonly Change[] {
  const titolare = intermediarioCheChiede(dossier.richiedente)
  return titolare === undefined ? [] : variazioni(answers, dossier, { titolare })
}
