import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import type { Loose } from '#core/forms/loose.ts'

/** Another request that an outcome makes sensible; its words are `next.<code>` of the service that suggests it. */
export type Suggestion = {
  readonly code: string
  /** Id of the service to ask. */
  readonly service: string
  /** What its draft starts with. */
  readonly answers: Loose
}

/** What of a decision suggests something: the outcome, which checks failed, what changed. */
type Decided = {
  readonly esito: 'accolta' | 'non-accolta'
  readonly checks: readonly { readonly code: string; readonly result: string }[]
  readonly changes: readonly Change[]
}

export type Next = (answers: Loose, dossier: Dossier, decided: Decided) => readonly Suggestion[]
