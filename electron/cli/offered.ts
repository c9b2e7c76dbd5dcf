import type { Asked } from '#core/forms/compose.ts'
import type { Option } from '#core/forms/known/option.ts'
import type { AnySheet } from '#core/service/define.ts'
import { textOf } from '#core/service/sheet-texts.ts'

/** What an answer may be chosen from: what the dossier offers, or what the form itself lists, in the words of its service. */
export function offered(sheet: AnySheet, { name, field, options = [] }: Omit<Asked, 'page'>): readonly Option[] {
  if (field.kind !== 'choice') return options
  return field.options.map((value) => ({ value, label: textOf(sheet, `option.${name}.${value}`) }))
}
