import type { StatoPosizione } from '#core/domain/dossier.ts'

/** A row of Aziende. */
export type CompanyRow = {
  readonly codiceFiscale: string
  readonly ragioneSociale: string
  readonly posizioni: readonly { readonly matricola: string; readonly stato: StatoPosizione }[]
  /** Whether the studio holds a delega in force on at least one position. */
  readonly inDelega: boolean
  readonly noteAperte: number
  readonly pec?: string
}

export const SCOPES = ['in-delega', 'fuori-delega', 'tutte'] as const
export type Scope = (typeof SCOPES)[number]

/** A page of a long list: `next` is where the following one starts, absent on the last. */
export type Page<T> = {
  readonly rows: readonly T[]
  readonly total: number
  /** There are more than `total`: a search stops counting where nobody would read on. */
  readonly atLeast?: true
  readonly next?: string
}
