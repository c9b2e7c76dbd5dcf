import type { StatoPosizione } from '#core/domain/dossier.ts'

/** A row of Aziende. */
export type CompanyRow = {
  readonly codiceFiscale: string
  readonly ragioneSociale: string
  readonly posizioni: readonly { readonly matricola: string; readonly stato: StatoPosizione; readonly sede?: string }[]
  /** Whether the studio holds a delega in force on at least one position. */
  readonly inDelega: boolean
  readonly noteAperte: number
  readonly pec?: string
  /** First day, if any, on which a delega of the studio that holds today is over. */
  readonly delegaAl?: string
  /** Last update of a request about it. */
  readonly ultimaRichiesta?: string
  /** Ids of what the studio wrote on it, and of who follows it. */
  readonly labels: readonly string[]
  readonly lavoro: {
    readonly bozze: number
    readonly coda: number
    readonly parcheggiate: number
    /** Refused, and nobody has gone on from there. */
    readonly daCorreggere: number
  }
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
