import { ROW_TEXTS, WHY, type RowCode } from './row-texts.it.ts'
import { shown, worded } from './wording.ts'

/** A row left out, or taken with a reserve: where it stands (1-based line), what it holds, why. */
export type Finding = {
  readonly line: number
  readonly field?: string
  readonly value?: string
  readonly code: RowCode
  readonly reason: string
}

/** Where in the file: the line, and the field as the file calls it. */
export type Place = { readonly line: number; readonly field?: string; readonly value?: string }

/** `details.perche` may be an error code of the identifiers: it is put into words. */
export function finding(code: RowCode, at: Place, details: Readonly<Record<string, string>> = {}): Finding {
  const value = at.value === undefined ? undefined : shown(at.value)
  const why = details['perche']
  const words = { ...details, valore: value ?? '', ...(why !== undefined && { perche: WHY[why] ?? why }) }
  return {
    line: at.line,
    ...(at.field !== undefined && { field: at.field }),
    ...(value !== undefined && { value }),
    code,
    reason: worded(ROW_TEXTS[code], words),
  }
}
