import type { Change } from '#core/domain/change.ts'
import type { Tesoreria } from './form.ts'

/** The position bears the 1R from the first day of the decorrenza, without an end. */
export function operations({ matricola, decorrenza }: Tesoreria): readonly Change[] {
  return [{ change: 'autorizzazione.attribuisci', matricola, codice: '1R', dal: `${decorrenza}-01` }]
}
