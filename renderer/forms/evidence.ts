import type { InjectionKey } from 'vue'
import type { Allegato } from '#core/domain/allegato.ts'

/** Where evidence comes from: a screen provides it, the mask only draws. */
export type Evidence = {
  /** Lets the user choose at most so many files, and keeps them; what was not taken is told in words. */
  choose(most: number): Promise<{ readonly hashes: readonly string[]; readonly problems: readonly string[] }>
  list(hashes: readonly string[]): Promise<readonly Allegato[]>
}

export const EVIDENCE: InjectionKey<Evidence> = Symbol('evidence')
