import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import { posizioneCon } from '#core/domain/posizione.ts'
import type { Cessazione } from './form.ts'

/** The position is «cessata provvisoria» from the day answered; the definitive cessation is for the Sede to record. */
export function operations({ posizione: matricola, decorrenza }: Cessazione, dossier: Dossier): readonly Change[] {
  const posizione = posizioneCon(dossier, matricola)
  if (posizione === undefined) return []
  return [{ change: 'posizione.stato', matricola, da: posizione.stato, a: 'cessata-provvisoria', dal: decorrenza }]
}
