import type { CheckLine } from '#core/service/decide.ts'
import { dettaglio } from '#renderer/texts/comunicazioni.ts'
import type { Tone } from '#renderer/ui/tones.ts'

type CheckLook = { readonly icon: string; readonly tone: Tone; readonly label: string; readonly faint?: true }

const LOOKS = {
  superata: { icon: 'i-lucide-check', tone: 'good' },
  'non-superata': { icon: 'i-lucide-x', tone: 'bad' },
  'non-eseguita': { icon: 'i-lucide-minus', tone: 'plain', faint: true },
} as const satisfies Record<CheckLine['result'], Omit<CheckLook, 'label'>>

/** How a line of the istruttoria looks. One that only tells is never red. */
export function checkLook({ result, weight }: CheckLine): CheckLook {
  if (result === 'non-superata' && weight === 'avvisa')
    return { icon: 'i-lucide-triangle-alert', tone: 'warn', label: dettaglio.warning }
  return { ...LOOKS[result], label: dettaglio.results[result] }
}
