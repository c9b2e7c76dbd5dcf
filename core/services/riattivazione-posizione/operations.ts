import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import { posizioneCon } from '#core/domain/posizione.ts'
import type { Riattivazione } from './form.ts'

/** The position is «riattivata» from the day answered: from that month on its UniEmens are due again. */
export function operations({ posizione: matricola, decorrenza }: Riattivazione, dossier: Dossier): readonly Change[] {
  const posizione = posizioneCon(dossier, matricola)
  if (posizione === undefined) return []
  return [{ change: 'posizione.stato', matricola, da: posizione.stato, a: 'riattivata', dal: decorrenza }]
}
