import { reactive } from 'vue'
import type { Allegato } from '#core/domain/allegato.ts'

/** What an operatore has written and not sent yet. */
export type Unsent = { testo: string; files: readonly Allegato[] }

// In memory only, by communication: who looks something up and comes back finds what he was writing.
const unsent = reactive(new Map<string, Unsent>())

export function unsentOf(communication: string): Unsent {
  if (!unsent.has(communication)) unsent.set(communication, { testo: '', files: [] })
  return unsent.get(communication) ?? { testo: '', files: [] }
}

export const hasUnsent = (): boolean => [...unsent.values()].some(({ testo }) => testo.trim() !== '')

export const forgetUnsent = (): void => unsent.clear()
