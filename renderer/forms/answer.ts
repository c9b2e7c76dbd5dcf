import { useField } from 'vee-validate'
import { inject, type InjectionKey, type Ref } from 'vue'
import { complaintTexts } from '#core/forms/texts.it.ts'

/** The mask that a field belongs to, as its field sees it. */
export type Filling = {
  /** What the schema says of the mask as it is composed now, by field. */
  readonly complaints: Readonly<Ref<Readonly<Record<string, string>>>>
  readonly answer: (name: string, value: unknown) => void
}

export const FILLING: InjectionKey<Filling> = Symbol('filling')

/** One answer of the mask. A keystroke has only the field that took it validated, not the whole form. */
export function useAnswer(name: string) {
  const filling = inject(FILLING)
  const { value, errorMessage, meta, handleBlur } = useField(name, () => filling?.complaints.value[name] ?? true)
  function answer(now: unknown) {
    filling?.answer(name, now) // first: the rule above is asked about the mask with this answer in it
    value.value = now
  }
  /** Nobody is told off before leaving the field. */
  function complaint() {
    const code = meta.touched ? errorMessage.value : undefined
    return code === undefined ? undefined : ((complaintTexts as Record<string, string>)[code] ?? code)
  }
  return { value, answer, complaint, handleBlur }
}
