import type { FieldDef, FieldKind } from '#core/forms/definition.ts'
import type { Option } from '#core/forms/known/option.ts'

/** What every widget is given; it draws one kind of field and hands back the answer through `update:modelValue`. */
export type WidgetProps<Kind extends FieldKind> = {
  id: string
  field: Extract<FieldDef, { kind: Kind }>
  label: string
  modelValue?: unknown
  /** Ids of the texts that describe it: hint and complaint. */
  describedBy: string | undefined
  invalid: boolean
  /** What there is to choose from, for a kind that offers something. */
  options?: readonly Option[] | undefined
}

export type WidgetEmits = { 'update:modelValue': [answer: unknown] }
