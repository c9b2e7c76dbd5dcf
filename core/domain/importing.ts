import type { Instant } from '#core/kernel/clock.ts'

/** What a file may bring into an archive. */
export const IMPORT_KINDS = ['uniemens', 'f24', 'note', 'deleghe'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/**
 * A row that was not taken: where it stands, what it holds, why. `reason` says it in Italian; code, value and details are
 * what it is made of, for who says it in another language.
 */
export type RejectedRow = {
  readonly line: number
  readonly field?: string
  readonly value?: string
  readonly code: string
  readonly reason: string
  readonly details?: Readonly<Record<string, string>>
}

/** A row that was taken with a reserve. */
export type WarnedRow = RejectedRow

/** What became of a file, once it has been imported. */
export type ImportReport = {
  readonly id: string
  readonly kind: ImportKind
  readonly file: string
  /** When the very same file was imported before: then nothing has changed. */
  readonly before?: Instant
  /** Rows met, whatever became of them. */
  readonly read: number
  /** Facts taken as new, taken as changes, already there: denunce, versamenti, note or deleghe, each counted once. */
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** Rows of other gestioni, which this archive does not keep. */
  readonly skipped: number
  readonly companies: number
  readonly positions: number
  readonly rejected: readonly RejectedRow[]
  readonly rejectedTotal: number
  readonly warnings: readonly WarnedRow[]
  readonly warningsTotal: number
}

/** How far an import is. */
export type ImportProgress = {
  readonly file: string
  readonly bytes: number
  readonly total: number
  readonly rows: number
  readonly phase: 'reading' | 'writing'
}
