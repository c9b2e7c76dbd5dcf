import type { Failure } from '#core/kernel/failure.ts'

/**
 * Why the door stays shut. `azienda-non-accessibile` and `richiesta-sconosciuta` say the same of what is not there and of what is
 * another's: nobody learns from a refusal whether a company exists. The others are decided before the archive is asked.
 */
export type Refusal = Failure<
  | 'azione-non-consentita'
  | 'ambito-insufficiente'
  | 'richiedente-diverso'
  | 'azienda-non-accessibile'
  | 'richiesta-sconosciuta'
  | 'comunicazione-sconosciuta'
>

export function refusal(code: Refusal['code'], details?: Refusal['details']): Refusal {
  return { code, retry: 'never', ...(details && { details }) }
}
