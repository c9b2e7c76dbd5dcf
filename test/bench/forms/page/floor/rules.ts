import * as yup from 'yup'
import { giorno } from '#core/domain/identifiers/giorno.ts'
import type { FieldDef, TextField } from '#core/forms/definition.ts'
import { LONGEST } from '#core/forms/schema.ts'
import { shapes } from '#core/forms/shapes.ts'
import { complaintTexts as says } from '#core/forms/texts.it.ts'

/** The yup schema of one field, as one writes it by hand beside the field. */
export function rule(field: FieldDef): yup.Schema {
  const schema = byKind(field)
  return field.required ? schema.required(says.required) : schema
}

function byKind(field: FieldDef): yup.Schema {
  switch (field.kind) {
    case 'text':
      return ofText(field)
    case 'date':
      return yup.string().test('date', says.date, (v) => !v || giorno(v).ok)
    case 'period':
      return yup.string().matches(/^(0[1-9]|1[0-2])\/\d{4}$/, { message: says.period, excludeEmptyString: true })
    case 'choice':
      return yup.string().oneOf([...field.options], says.choice)
    case 'flag':
      return field.accept ? yup.boolean().oneOf([true], says['must-accept']) : yup.boolean()
    case 'amount':
    case 'number':
      return yup.string().matches(/^\d+(,\d+)?$/, { message: says[field.kind], excludeEmptyString: true })
    case 'pick':
    case 'attachments':
      return yup.string()
  }
}

function ofText({ max = LONGEST, shape, repeats }: TextField) {
  const schema = yup.string().max(max, says['too-long'])
  const shaped = shape ? schema.test(shape, says[shape], (v) => !v || shapes[shape](v)) : schema
  if (repeats === undefined) return shaped
  return shaped.test('repeats', says.repeats, (v, { options }) => {
    const others = options.context as Readonly<Record<string, unknown>> | undefined
    return (
      !v ||
      v.trim().toLowerCase() ===
        String(others?.[repeats] ?? '')
          .trim()
          .toLowerCase()
    )
  })
}
