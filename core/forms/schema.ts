import * as yup from 'yup'
import { unreachable } from '#core/kernel/failure.ts'
import type { Asked, Mask } from './compose.ts'
import type { FieldDef, TextField } from './definition.ts'
import type { Option } from './known.ts'
import { shapes } from './shapes.ts'

/** One schema, two readers: vee-validate while typing, the core on arrival. Messages are keys of texts.it.ts. */
export function schemaOf({ asked }: Mask): yup.ObjectSchema<yup.AnyObject> {
  return yup.object(Object.fromEntries(asked.map((ask) => [ask.name, schemaOfField(ask)])))
}

/** The schema of one asked field. */
export function schemaOfField({ field, options = [] }: Asked): yup.Schema {
  const schema = ofKind(field, options)
  return field.required ? schema.required('required') : schema
}

/** The first complaint of each field that has one, by field name; empty when the mask is complete. */
export function complaints(mask: Mask): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const ask of mask.asked) {
    const complaint = complaintOf(ask, mask)
    if (complaint !== undefined) found[ask.name] = complaint
  }
  return found
}

function complaintOf(ask: Asked, { answers }: Mask): string | undefined {
  try {
    schemaOfField(ask).validateSync(answers[ask.name], { strict: true, context: answers })
    return undefined
  } catch (error) {
    if (error instanceof yup.ValidationError) return error.errors[0] ?? 'invalid'
    throw error
  }
}

function ofKind(field: FieldDef, options: readonly Option[]): yup.Schema {
  switch (field.kind) {
    case 'text':
      return ofText(field)
    case 'date':
      return yup
        .string()
        .typeError('date')
        .test('date', 'date', (v) => !v || isDay(v))
    case 'period':
      return yup
        .string()
        .typeError('period')
        .matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'period', excludeEmptyString: true })
    case 'amount':
      return yup.number().typeError('amount').integer('amount')
    case 'flag':
      return field.accept
        ? yup.boolean().typeError('choice').oneOf([true], 'must-accept')
        : yup.boolean().typeError('choice')
    case 'choice':
      return yup.string().typeError('choice').oneOf(field.options, 'choice')
    case 'pick':
      return yup
        .string()
        .typeError('choice')
        .oneOf(
          options.map((o) => o.value),
          'choice',
        )
    default:
      return unreachable(field)
  }
}

function ofText({ max = 250, shape, repeats }: TextField): yup.Schema {
  let text = yup.string().typeError('text').max(max, 'too-long')
  if (shape) text = text.test(shape, shape, (v) => !v || shapes[shape](v))
  if (repeats)
    text = text.test(
      'repeats',
      'repeats',
      (v, { options }) => !v || same(v, (options.context as Record<string, unknown> | undefined)?.[repeats]),
    )
  return text
}

function same(one: string, other: unknown): boolean {
  return typeof other === 'string' && one.trim().toLowerCase() === other.trim().toLowerCase()
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
