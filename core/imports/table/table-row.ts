import type { FileFailure } from '#core/imports/refusal.ts'
import type { Result } from '#core/kernel/result.ts'

/** A row of a list, header included; cells are trimmed texts. Dates of a workbook are ISO days. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] }

/** Who takes the rows of a list as they are read; a refusal ends the reading. */
export type RowTaker = (row: TableRow) => Result<null, FileFailure>

/** Whoever gives the rows of a list: the CSV reader, the XLSX one. */
export type RowGiver = (take: RowTaker) => Promise<Result<null, FileFailure>>
