import type { Instant } from '#core/kernel/clock.ts'
import { datumKey, type DatumKind as SourcedKind } from '#core/domain/datum.ts'
import type { ImportKind } from '#core/domain/importing.ts'

/**
 * The kinds of data that a scheda tells the source of: one state of a position's history, and one of its codici
 * autorizzazione, are told where a request wrote them.
 */
export type DatumKind = SourcedKind | 'stato' | 'autorizzazione'

/** What wrote a datum last: an imported file, an accepted request, or else whoever keeps the archive; `where` is the address of a core elsewhere. */
export type Source =
  | { readonly kind: 'import'; readonly genere: ImportKind; readonly file: string; readonly at: Instant }
  | { readonly kind: 'request'; readonly id: string; readonly protocollo?: string; readonly isHere: boolean }
  | { readonly kind: 'core'; readonly where?: string }

/** Where one datum comes from, and when it was last confirmed. */
export type Sourced = { readonly kind: DatumKind; readonly key: string; readonly source: string; readonly at: Instant }

/** Where the data of a company come from; what wrote many of them is told once. */
export type Provenance = {
  readonly data: readonly Sourced[]
  readonly sources: Readonly<Record<string, Source>>
}

/** What tells apart the data whose key is more than one word of theirs. */
export const keyOf = {
  ...datumKey,
  stato: ({ matricola, dal, stato }: { readonly matricola: string; readonly dal: string; readonly stato: string }) =>
    `${matricola} ${dal} ${stato}`,
  autorizzazione: (one: { readonly matricola: string; readonly codice: string; readonly dal: string }) =>
    `${one.matricola} ${one.codice} ${one.dal}`,
} as const
