import type { ThreadRow, ThreadState } from '#electron/desk/messages/thread.ts'
import { standard } from '#renderer/texts/standard.ts'
import type { Tone } from '#renderer/ui/tones.ts'

type Look = { readonly icon: string; readonly tone: Tone; readonly label: string }

const LOOKS = {
  bozza: { icon: 'i-lucide-file-pen-line', tone: 'plain' },
  scartata: { icon: 'i-lucide-trash-2', tone: 'plain' },
  'in-coda': { icon: 'i-lucide-clock', tone: 'plain' },
  ferma: { icon: 'i-lucide-circle-pause', tone: 'warn' },
  aperta: { icon: 'i-lucide-mail', tone: 'busy' },
  'in-carico': { icon: 'i-lucide-user-check', tone: 'busy' },
  chiusa: { icon: 'i-lucide-mail-check', tone: 'good' },
} as const satisfies Record<ThreadState, Omit<Look, 'label'>>

/** How a communication looks by where it stands. */
export function threadLook(state: ThreadState): Look {
  return { ...LOOKS[state], label: standard.states[state] }
}

/** What there is to know beside the state: an answer that has not left, and why. */
export function noteOf({ state, uscita }: Pick<ThreadRow, 'state' | 'uscita'>): string | undefined {
  const isOpen = state === 'aperta' || state === 'in-carico' || state === 'chiusa'
  return isOpen && uscita !== undefined ? standard.outgoing[uscita] : undefined
}
