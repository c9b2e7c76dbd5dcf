import * as yup from 'yup'
import { giorno } from '#core/domain/identifiers/giorno.ts'
import type { FieldDef, FieldKind, TextField } from '#core/forms/definition.ts'
import type { Loose } from '#core/forms/loose.ts'
import { LONGEST } from '#core/forms/schema.ts'
import { shapes } from '#core/forms/shapes.ts'
import { complaintTexts as says } from '#core/forms/texts.it.ts'

/** The yup schema of one field, as one writes it by hand beside the field. */
export function rule(field: FieldDef): yup.Schema {
  const schema = (ofKind[field.kind] as (field: FieldDef) => yup.Schema)(field)
  return field.required ? (schema.required(says.required) as yup.Schema) : schema
}

const ofKind: { readonly [Kind in FieldKind]: (field: Extract<FieldDef, { kind: Kind }>) => yup.Schema } = {
  text: ofText,
  date: () => yup.string().test('date', says.date, (v) => !v || giorno(v).ok),
  period: () => yup.string().matches(/^(0[1-9]|1[0-2])\/\d{4}$/, { message: says.period, excludeEmptyString: true }),
  choice: ({ options }) => yup.string().oneOf([...options], says.choice),
  flag: ({ accept }) => (accept ? yup.boolean().oneOf([true], says['must-accept']) : yup.boolean()),
  amount: () => figures(says.amount),
  number: () => figures(says.number),
  pick: () => yup.string(),
  attachments: () => yup.string(),
}

function figures(message: string) {
  return yup.string().matches(/^\d+(,\d+)?$/, { message, excludeEmptyString: true })
}

function ofText({ max = LONGEST, shape, repeats }: TextField) {
  const schema = yup.string().max(max, says['too-long'])
  const shaped = shape ? schema.test(shape, says[shape], (v) => !v || shapes[shape](v)) : schema
  if (repeats === undefined) return shaped
  return shaped.test('repeats', says.repeats, (v, { options }) => {
    const other = ((options.context ?? {}) as Loose)[repeats]
    return !v || (typeof other === 'string' && v.trim().toLowerCase() === other.trim().toLowerCase())
  })
}
