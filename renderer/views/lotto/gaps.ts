import type { FieldDef } from '#core/forms/definition.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { AnySheet } from '#core/service/define.ts'
import type { BatchCell, BatchLine } from '#electron/desk/batch-line.ts'

/** The fields that a company still has to answer for itself, or has answered so. */
export function gapsIn({ cells, why }: BatchLine, common: Loose): readonly string[] {
  const own = Object.entries(cells).filter(([name, cell]) => isGap(cell, common[name] !== undefined))
  const named = why?.field !== undefined && cells[why.field]?.fixed === undefined ? [why.field] : []
  return [...own.map(([name]) => name), ...named.filter((name) => name in cells)]
}

function isGap(cell: BatchCell, isCommon: boolean): boolean {
  if (cell.own === true || cell.complaint !== undefined) return true
  return cell.known === undefined && !isCommon
}

/** The field that mends what keeps a company from being accepted; the first one left blank when it is not complete. */
export function fieldToMend({ cells, why }: BatchLine, order: readonly string[]): string | undefined {
  return why?.field ?? order.find((name) => cells[name]?.complaint !== undefined)
}

/** The names of a form's fields in the order of its pages. */
export const pageOrder = ({ form }: AnySheet): readonly string[] => form.pages.flatMap(({ fields }) => fields)

/**
 * Whether one answer can hold for all: what is picked from a company's own dossier, what the archive knows of it and what
 * names it are asked company by company.
 */
export function isCommon(field: FieldDef): boolean {
  if (field.kind === 'pick' || field.known !== undefined) return false
  return field.kind !== 'text' || field.shape === undefined || field.shape === 'telefono' || field.shape === 'email'
}

/** The sheet as it is asked once for all: nothing is suggested from one company, and only what is asked with a yes or no has to be said. */
export function commonSheet(sheet: AnySheet): AnySheet {
  const fields = Object.fromEntries(Object.entries(sheet.form.fields).map(([name, field]) => [name, loosened(field)]))
  return { ...sheet, form: { ...sheet.form, fields } }
}

const LOOSENED: ReadonlySet<string> = new Set(['suggests', 'required'])

function loosened(field: FieldDef): FieldDef {
  const kept = Object.entries(field).filter(
    ([name]) => !LOOSENED.has(name) || (name === 'required' && field.kind === 'flag'),
  )
  return Object.fromEntries(kept) as FieldDef
}
