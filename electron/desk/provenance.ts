import type { Instant } from '#core/kernel/clock.ts'
import type { ImportKind } from '#core/domain/importing.ts'

/** The kinds of data of a company that say by themselves where they come from. */
export type DatumKind =
  | 'azienda'
  | 'posizione'
  | 'delega'
  | 'contatto'
  | 'soggetto'
  | 'nota'
  | 'versamento'
  | 'denuncia'
  | 'regolarita'
  | 'dpa'
  /** One state of a position's history, and one of its codici autorizzazione: told where a request wrote them. */
  | 'stato'
  | 'autorizzazione'

/** What wrote a datum last: an imported file, an accepted request, or else whoever keeps the archive. */
export type Source =
  | { readonly kind: 'import'; readonly genere: ImportKind; readonly file: string; readonly at: Instant }
  | { readonly kind: 'request'; readonly id: string; readonly protocollo?: string; readonly isHere: boolean }
  | { readonly kind: 'core' }

/** Where one datum comes from, and when it was last confirmed. */
export type Sourced = { readonly kind: DatumKind; readonly key: string; readonly source: string; readonly at: Instant }

/** Where the data of a company come from; what wrote many of them is told once. */
export type Provenance = {
  readonly data: readonly Sourced[]
  readonly sources: Readonly<Record<string, Source>>
}

/** What tells apart the data whose key is more than one word of theirs. */
export const keyOf = {
  denuncia: ({ matricola, periodo }: { readonly matricola: string; readonly periodo: string }) =>
    `${matricola} ${periodo}`,
  regolarita: ({ dal, esito }: { readonly dal: string; readonly esito: string }) => `${dal} ${esito}`,
  stato: ({ matricola, dal, stato }: { readonly matricola: string; readonly dal: string; readonly stato: string }) =>
    `${matricola} ${dal} ${stato}`,
  autorizzazione: (one: { readonly matricola: string; readonly codice: string; readonly dal: string }) =>
    `${one.matricola} ${one.codice} ${one.dal}`,
  dpa: ({ matricola, mese }: { readonly matricola: string; readonly mese: string }) => `${matricola} ${mese}`,
} as const
