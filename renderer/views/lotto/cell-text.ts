import type { AnySheet } from '#core/service/define.ts'
import type { BatchCell } from '#electron/desk/batch-line.ts'
import { answerText } from '#renderer/forms/answer-text.ts'
import { complaintText as textOfComplaint } from '#renderer/texts/told.ts'

/** What a cell shows; blank when there is nothing in it. */
export function cellText(sheet: AnySheet, name: string, cell: BatchCell | undefined): string {
  const field = sheet.form.fields[name]
  if (cell?.value === undefined || cell.value === '' || field === undefined) return ''
  if (cell.label !== undefined) return cell.label
  // an option that is not among those offered is shown as it was written
  if (field.kind === 'choice' && !field.options.includes(String(cell.value))) return String(cell.value)
  return answerText(sheet, { name, field, value: cell.value })
}

/** What is wrong with a cell, in words. */
export function complaintText(cell: BatchCell | undefined): string | undefined {
  const code = cell?.complaint
  return code === undefined ? undefined : textOfComplaint(code)
}
