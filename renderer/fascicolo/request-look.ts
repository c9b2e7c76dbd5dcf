import type { Gives } from '#core/contract/route.ts'
import type { RouteOf } from '#core/contract/routes.ts'
import type { RequestState } from '#core/contract/outcome.ts'
import type { Esito } from '#core/service/decide.ts'
import { fascicolo } from '#renderer/texts/fascicolo.ts'
import type { Tone } from '#renderer/ui/tones.ts'

type Look = { readonly icon: string; readonly tone: Tone; readonly label: string }

const LOOKS = {
  accolta: { icon: 'i-lucide-circle-check', tone: 'good' },
  'non-accolta': { icon: 'i-lucide-circle-x', tone: 'bad' },
  ricevuta: { icon: 'i-lucide-hourglass', tone: 'busy' },
  richiamata: { icon: 'i-lucide-undo-2', tone: 'plain' },
} as const

/** How a request looks that was opened. */
export const lookOfDetail = ({ receipt: { state }, outcome }: Gives<RouteOf<'richiesta'>>): Look =>
  requestLook({ state, ...(outcome && { esito: outcome.esito }) })

/** How a request looks: by its outcome, else by where it is. */
export function requestLook({ state, esito }: { readonly state: RequestState; readonly esito?: Esito }): Look {
  const key = state === 'decisa' ? (esito ?? 'accolta') : state
  return { ...LOOKS[key], label: fascicolo.richieste.states[key] }
}
