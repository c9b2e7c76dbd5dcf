import { useField, type FieldContext } from 'vee-validate'
import { inject, onBeforeUnmount, type InjectionKey, type Ref } from 'vue'
import type { Loose } from '#core/forms/loose.ts'
import { complaintText } from '#renderer/texts/told.ts'

/** The mask that a field belongs to, as its field sees it. */
export type Filling = {
  readonly typed: Readonly<Ref<Loose>>
  /** What the schema says of the mask as it is composed now, by field. */
  readonly complaints: Readonly<Ref<Readonly<Record<string, string>>>>
  readonly answer: (name: string, value: unknown) => void
  /** The fields that are on the page. */
  readonly fields: Map<string, FieldContext>
}

export const FILLING: InjectionKey<Filling> = Symbol('filling')

/**
 * One answer of the mask. A keystroke has only the field that took it validated, not the whole form. The mask keeps the
 * answers, so its fields need no form of vee-validate's, which goes through all it has whenever one more comes up.
 */
export function useAnswer(name: string) {
  const filling = inject(FILLING)
  const field = useField(name, () => filling?.complaints.value[name] ?? true, {
    controlled: false,
    initialValue: filling?.typed.value[name],
  })
  const { value, errorMessage, meta, handleBlur } = field
  filling?.fields.set(name, field)
  onBeforeUnmount(() => filling?.fields.get(name) === field && filling.fields.delete(name))

  function answer(now: unknown) {
    filling?.answer(name, now) // first: the rule above is asked about the mask with this answer in it
    value.value = now
  }
  /** Nobody is told off before leaving the field. */
  function complaint() {
    const code = meta.touched ? errorMessage.value : undefined
    return code === undefined ? undefined : complaintText(code)
  }
  return { value, answer, complaint, handleBlur }
}
