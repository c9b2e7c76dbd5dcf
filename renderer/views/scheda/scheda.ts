import { inject, type InjectionKey } from 'vue'
import type { Beginning, Datum } from '#electron/desk/beginnings.ts'
import type { DatumKind } from '#electron/desk/provenance.ts'
import type { Seen } from '#renderer/stores/provenance.ts'

/** What each part of the page asks of the whole: where a datum comes from, and what may be asked from it. */
export type Scheda = {
  readonly sourceOf: (kind: DatumKind, key: string) => Seen | undefined
  readonly beginningsOf: (datum: Datum) => readonly Beginning[]
  readonly begin: (beginning: Beginning) => Promise<void>
}

export const SCHEDA: InjectionKey<Scheda> = Symbol('scheda')

export function useScheda(): Scheda {
  const scheda = inject(SCHEDA)
  if (scheda === undefined) throw new Error('a part of the scheda outside of it')
  return scheda
}

/** Rows of a table that are drawn at a time. */
export const PAGE = 100
