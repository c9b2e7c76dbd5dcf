import type { Delega, NotaDiRettifica, Versamento, Azienda } from '#core/domain/dossier.ts'
import type { Giorno } from '#core/domain/identifiers/giorno.ts'
import type { Matricola } from '#core/domain/identifiers/matricola.ts'
import type { Periodo } from '#core/domain/identifiers/periodo.ts'
import type { Finding } from './finding.ts'

/** What a row tells of the company; what it does not say is absent, and the archive keeps what it knows. */
export type AziendaLetta = {
  readonly codiceFiscale: string
  readonly ragioneSociale?: string
  readonly naturaGiuridica?: NonNullable<Azienda['naturaGiuridica']>
  readonly partitaIva?: string
  readonly iscrittaRi?: boolean
  readonly proceduraConcorsuale?: boolean
  readonly rea?: string
  readonly pec?: string
}

export type PosizioneLetta = {
  readonly matricola: Matricola
  readonly daVerificare: boolean
  /** The first day this row shows the position at work. */
  readonly dal: Giorno
  /** `certa` when the file names it, not when it was inferred from the matricola. */
  readonly sede?: { readonly codice: string; readonly certa: boolean }
  readonly csc?: string
  readonly autorizzazioni?: readonly string[]
}

/** One monthly flow of one position. Amounts in cents. */
export type DenunciaLetta = {
  readonly periodo: Periodo
  /** How many DenunciaIndividuale the flow holds: all that is kept of them. */
  readonly individuali: number
  /** Whether the flow says that it mends an earlier one (TipoRegolarizz). */
  readonly regolarizzazione: boolean
  /** Absent when the flow has only a part of the denunce individuali. */
  readonly aziendale?: {
    readonly forza?: number
    readonly lavoratori?: number
    readonly debito?: number
    readonly credito?: number
  }
}

/** A payment before its place among equal ones is known: `chiave` is the same for rows that differ in nothing. */
export type VersamentoLetto = Omit<Versamento, 'id' | 'matricola'> & { readonly chiave: string }

export type NotaLetta = Omit<NotaDiRettifica, 'matricola'> & {
  readonly creditoAttuale: number
  readonly debitoAttuale: number
  readonly saldoDenuncia: number
}

export type DelegaLetta = Omit<Delega, 'matricola' | 'subdeleghe'>

export type Fact =
  | ({ readonly fact: 'denuncia' } & DenunciaLetta)
  | ({ readonly fact: 'versamento' } & VersamentoLetto)
  | ({ readonly fact: 'nota' } & NotaLetta)
  | ({ readonly fact: 'delega' } & DelegaLetta)
  /** A row that tells only of company and position. */
  | { readonly fact: 'posizione' }

/** A good row of any file: a company, one position of it, and what the row is about. */
export type ReadRow = {
  readonly line: number
  readonly azienda: AziendaLetta
  readonly posizione: PosizioneLetta
  readonly fact: Fact
}

/** Who takes what a reader finds. It may throw (the disk is full): a reader lets it pass. */
export type Sink = {
  row(row: ReadRow): void
  rejected(finding: Finding): void
  warned(finding: Finding): void
  /** Rows of other gestioni, that this archive does not keep. */
  skipped(rows: number): void
}

/** What every reader is told: the day it is, whether to go on. */
export type ReadContext = { readonly oggi: Giorno; readonly signal?: AbortSignal }
