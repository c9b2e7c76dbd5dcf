import { ROW_TEXTS, WHY, type RowCode } from '#core/domain/import-rows.it.ts'
import { shown, worded } from './wording.ts'

type Details = Readonly<Record<string, string>>

/** A row left out, or taken with a reserve: where it stands (1-based line), what it holds, why. */
export type Finding = {
  readonly line: number
  readonly field?: string
  readonly value?: string
  readonly code: RowCode
  readonly reason: string
  /** What the reason is filled in with, beside the value. */
  readonly details?: Details
}

/** Where in the file: the line, and the field as the file calls it. */
export type Place = { readonly line: number; readonly field?: string; readonly value?: string }

/** `details.perche` may be an error code of the identifiers: it is put into words. */
export function finding(code: RowCode, at: Place, details: Details = {}): Finding {
  const value = at.value === undefined ? undefined : shown(at.value)
  return {
    line: at.line,
    ...(at.field !== undefined && { field: at.field }),
    ...(value !== undefined && { value }),
    code,
    reason: worded(ROW_TEXTS[code], { ...details, valore: value ?? '', ...whyOf(details) }),
    ...(Object.keys(details).length > 0 && { details }),
  }
}

function whyOf({ perche }: Details): Details {
  return perche === undefined ? {} : { perche: WHY[perche] ?? perche }
}
