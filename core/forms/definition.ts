import type { Condition } from './condition.ts'
import type { KnownName, PickName } from './known.ts'

type Common = {
  readonly required?: true
  readonly when?: Condition
  /** What the dossier answers in the user's place: the field is then given, not asked. */
  readonly known?: KnownName
  /** A given value that the user may still overrule. */
  readonly editable?: true
  /** A value put into the field to start with; the field is asked all the same. */
  readonly suggests?: KnownName
}

/** What a text must look like; `shapes.ts` judges. */
export type Shape =
  'codice-fiscale' | 'codice-fiscale-persona' | 'partita-iva' | 'matricola' | 'pec' | 'email' | 'telefono'

export type TextField = Common & {
  readonly kind: 'text'
  readonly max?: number
  readonly shape?: Shape
  /** Names the field this one must repeat. */
  readonly repeats?: string
  readonly lines?: number
}

/** A number, with at most `decimals` figures after the comma (none unless said); limits are included. */
export type NumberField = Common & {
  readonly kind: 'number'
  readonly min?: number
  readonly max?: number
  readonly decimals?: 0 | 1 | 2
}

/** Whole euro cents. */
export type AmountField = Common & { readonly kind: 'amount' }

export type FieldDef =
  | TextField
  /** `YYYY-MM-DD`. With `past` the calendar offers no day after today; whether one is refused is for a check to say. */
  | (Common & { readonly kind: 'date'; readonly past?: true })
  /** `YYYY-MM`, shown as MM/AAAA. */
  | (Common & { readonly kind: 'period' })
  | AmountField
  | NumberField
  /** Files shown as evidence, at most three: the answer is their SHA-256 in hex, parted by a blank. */
  | (Common & { readonly kind: 'attachments' })
  /** `accept` means that only "yes" lets the request go. */
  | (Common & { readonly kind: 'flag'; readonly accept?: true })
  | (Common & { readonly kind: 'choice'; readonly options: readonly string[] })
  | (Common & { readonly kind: 'pick'; readonly from: PickName })

export type FieldKind = FieldDef['kind']

/** A form is data: it can be composed, drawn, checked, stored, sent and compared without running anything. */
export type FormDef = {
  readonly fields: Readonly<Record<string, FieldDef>>
  readonly pages: readonly { readonly id: string; readonly fields: readonly string[] }[]
}

type AnswerTo<F> = F extends { kind: 'choice'; options: readonly (infer O)[] }
  ? O
  : F extends { kind: 'flag' }
    ? boolean
    : F extends { kind: 'amount' | 'number' }
      ? number
      : string

type Sure<F> = F extends { when: unknown } ? false : F extends { required: true } ? true : false

/** Answers that passed the schema: an unconditional required field is there, any other may be. */
export type Answers<F extends FormDef> = {
  readonly [K in keyof F['fields'] as Sure<F['fields'][K]> extends true ? K : never]: AnswerTo<F['fields'][K]>
} & {
  readonly [K in keyof F['fields'] as Sure<F['fields'][K]> extends true ? never : K]?: AnswerTo<F['fields'][K]>
}

/** Returns its argument; its work is to refuse a page that names a field the form does not have. */
export function defineForm<const Fields extends FormDef['fields']>(form: {
  readonly fields: Fields
  readonly pages: readonly { readonly id: string; readonly fields: readonly NoInfer<keyof Fields & string>[] }[]
}) {
  return form
}
