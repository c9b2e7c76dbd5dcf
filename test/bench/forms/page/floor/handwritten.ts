import type { FieldDef, FormDef } from '#core/forms/definition.ts'
import { holds } from '#core/forms/condition.ts'
import { known } from '#core/forms/known.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { AnySheet } from '#core/service/define.ts'
import { hintOf, textOf } from '#core/service/sheet-texts.ts'
import { unknown } from '../forms.ts'

/** A field as somebody would write it down who knows this one form: its words, when it is shown. */
export type Written = {
  readonly name: string
  readonly field: FieldDef
  readonly label: string
  readonly hint: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Absent when it always is. */
  readonly shows?: (values: Loose) => boolean
}

export type Handwritten = {
  readonly initial: Loose
  readonly pages: readonly { readonly title: string; readonly fields: readonly Written[] }[]
}

/** Everything that the mask finds out while it is being filled is settled here beforehand, outside what is measured. */
export function handwritten(sheet: AnySheet): Handwritten {
  const pages = sheet.form.pages.map(({ id, fields }) => ({
    title: textOf(sheet, `page.${id}`),
    fields: fields.flatMap((name) => written(sheet, name)),
  }))
  return { initial: initialOf(sheet.form), pages: pages.filter(({ fields }) => fields.length > 0) }
}

function written(sheet: AnySheet, name: string): readonly Written[] {
  const field = sheet.form.fields[name]
  if (field === undefined || isGiven(field)) return []
  const { when } = field
  const options = field.kind === 'choice' ? field.options : []
  return [
    {
      name,
      field,
      label: textOf(sheet, `field.${name}`),
      hint: hintOf(sheet, name),
      options: options.map((value) => ({ value, label: textOf(sheet, `option.${name}.${value}`) })),
      ...(when && { shows: (values: Loose) => holds(when, values, unknown) }),
    },
  ]
}

/** What the dossier answers at once is never asked. */
function isGiven({ known: fact }: FieldDef): boolean {
  return fact !== undefined && known[fact](unknown, {}) !== undefined
}

function initialOf({ fields }: FormDef): Loose {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { suggests }]) => {
      const value = suggests && known[suggests](unknown, {})
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
