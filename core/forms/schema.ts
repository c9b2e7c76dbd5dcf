import { asSeen } from '#core/kernel/as-seen.ts'
import * as yup from 'yup'
import { isGiorno } from '#core/domain/identifiers/giorno.ts'
import { lately } from '#core/kernel/lately.ts'
import type { Asked, Mask } from './compose.ts'
import type { AmountField, FieldDef, FieldKind, NumberField, TextField } from './definition.ts'
import type { Loose } from './loose.ts'
import { shapes } from './shapes.ts'

/** How long a text may be where its field does not say, in characters. */
export const LONGEST = 250

/** A field is data that never changes, so its schema is made once. */
const schemas = new WeakMap<FieldDef, yup.Schema>()

/** The schema of one asked field; its messages are keys of texts.it.ts. */
export function schemaOfField({ field, options }: Pick<Asked, 'field' | 'options'>): yup.Schema {
  if (options?.length === 0) return made(field, 'nothing-to-pick')
  const ready = schemas.get(field)
  if (ready) return ready
  const schema = made(field, 'required')
  schemas.set(field, schema)
  return schema
}

/**
 * The first complaint of each field that has one, by field name; empty when the mask is complete. One schema, two
 * readers: vee-validate while typing, the core on arrival.
 */
export function complaints(mask: Mask): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const ask of mask.asked) {
    const complaint = complaintOf(ask, mask)
    if (complaint !== null) found[ask.name] = complaint
  }
  return found
}

/** What was lately said of the answers to a field: dates, reasons and consents are the same in many requests. */
const verdicts = new WeakMap<FieldDef, (answer: unknown) => string | null>()
const RECENT = 50 // answers to a field

function complaintOf(ask: Asked, { answers }: Mask): string | null {
  const { field, name, options } = ask
  const answer = answers[name]
  // what its schema would say too; so a mask that opens empty need not make one for each of its fields
  if (answer === undefined) return missing(ask)
  const dependsOnOthers = (field.kind === 'text' && field.repeats !== undefined) || options?.length === 0
  if (dependsOnOthers || typeof answer === 'object') return judged(ask, answer, answers)
  const verdict = verdicts.get(field) ?? lately(RECENT, (one: unknown) => judged(ask, one, {}))
  verdicts.set(field, verdict)
  return verdict(answer)
}

function judged(ask: Asked, answer: unknown, context: Loose): string | null {
  try {
    schemaOfField(ask).validateSync(answer, { strict: true, context, disableStackTrace: true })
    return null
  } catch (error) {
    if (error instanceof yup.ValidationError) return error.errors[0] ?? 'invalid'
    throw error
  }
}

type Missing = 'required' | 'nothing-to-pick'

function missing({ field, options }: Asked): Missing | null {
  if (!field.required) return null
  return options?.length === 0 ? 'nothing-to-pick' : 'required'
}

function made(field: FieldDef, missing: Missing): yup.Schema {
  const schema = (ofKind[field.kind] as (field: FieldDef) => yup.Schema)(field)
  return (field.required ? schema.required(missing) : schema.nullable()) as yup.Schema
}

/** What an answer of each kind must be. A new kind does not compile until it is judged here. */
const ofKind: { readonly [Kind in FieldKind]: (field: Extract<FieldDef, { kind: Kind }>) => yup.Schema } = {
  text: ofText,
  date: () => text('date').test('date', 'date', (v) => !v || isGiorno(v)),
  period: () => text('period').matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'period', excludeEmptyString: true }),
  amount: ofNumber,
  number: ofNumber,
  attachments: () => text('attachments').matches(HASHES, { message: 'attachments', excludeEmptyString: true }),
  flag: ({ accept }) => ofFlag(accept === true),
  choice: ({ options }) =>
    text('choice')
      .nullable()
      .oneOf([...options, null], 'choice'),
  // Any name may be sent: the archive may have changed since it was chosen, and the istruttoria says how.
  pick: () => text('choice').max(80, 'choice'),
}

/** One to three SHA-256 in hex. */
const HASHES = /^[\da-f]{64}(?: [\da-f]{64}){0,2}$/

function ofNumber(field: NumberField | AmountField): yup.Schema {
  return yup
    .number()
    .typeError(field.kind)
    .test(
      field.kind,
      field.kind,
      (v) => v == null || (field.kind === 'amount' ? Number.isSafeInteger(v) : fits(field, v)),
    )
}

function fits({ min = 0, max = Number.MAX_SAFE_INTEGER, decimals = 0 }: NumberField, value: number): boolean {
  return value >= min && value <= max && Number(value.toFixed(decimals)) === value
}

/** What only looks empty is no answer: blanks, and signs that nobody sees. */
const SEEN = /[^\s\p{Cc}\p{Cf}]/u

function text(complaint: string) {
  return yup.string().typeError(complaint)
}

function ofFlag(accept: boolean): yup.Schema {
  const flag = yup.boolean().typeError('choice')
  return accept ? flag.test('accept', 'must-accept', (v) => v == null || v) : flag
}

function ofText({ max = LONGEST, shape, repeats, required }: TextField): yup.Schema {
  let schema = text('text').max(max, 'too-long')
  if (required) schema = schema.test('seen', 'required', (v) => !v || SEEN.test(v))
  if (shape) schema = schema.test(shape, shape, (v) => !v || shapes[shape](v))
  if (repeats)
    schema = schema.test('repeats', 'repeats', (v, { options }) => {
      const others = (options.context ?? {}) as Loose
      return !v || same(v, others[repeats])
    })
  return schema
}

function same(one: string, other: unknown): boolean {
  return typeof other === 'string' && compared(one) === compared(other)
}

const compared = (text: string) => asSeen(text).trim().toLowerCase()
