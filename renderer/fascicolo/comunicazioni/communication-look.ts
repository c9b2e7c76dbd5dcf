import type { StatoComunicazione } from '#core/domain/comunicazione.ts'
import { comunicazioni } from '#renderer/texts/fascicolo-comunicazioni.ts'
import type { Tone } from '#renderer/ui/tones.ts'

const LOOKS = {
  aperta: { icon: 'i-lucide-mail', tone: 'warn' },
  'in-carico': { icon: 'i-lucide-user-check', tone: 'busy' },
  chiusa: { icon: 'i-lucide-mail-check', tone: 'good' },
} as const satisfies Readonly<Record<StatoComunicazione, { readonly icon: string; readonly tone: Tone }>>

/** How a communication looks by where it stands. */
export const communicationLook = (stato: StatoComunicazione) => ({
  ...LOOKS[stato],
  label: comunicazioni.states[stato],
})
