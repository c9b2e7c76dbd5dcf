import type { FieldDef, FieldKind } from '#core/forms/definition.ts'
import type { Option } from '#core/forms/known/option.ts'

/** What every widget is given; it draws one kind of field and hands back the answer through v-model. */
export type WidgetProps<Kind extends FieldKind> = {
  id: string
  field: Extract<FieldDef, { kind: Kind }>
  label: string
  /** Ids of the texts that describe it: hint and complaint. */
  describedBy: string | undefined
  invalid: boolean
  options: readonly Option[]
}
