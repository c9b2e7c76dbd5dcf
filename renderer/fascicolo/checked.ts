import { computed, nextTick, shallowRef, useId, type ShallowRef } from 'vue'
import { wrongText, type WrongIn } from './wrong.ts'

/** What was wrong when a form was sent: told below it, tied to its fields, the first of which is led to. */
export function useChecked(form: Readonly<ShallowRef<HTMLFormElement | null>>) {
  const why = useId()
  const wrong = shallowRef<WrongIn>({})

  /** Tells whether nothing is wrong. */
  function holds(found: WrongIn): boolean {
    wrong.value = found
    if (Object.keys(found).length === 0) return true
    void nextTick(() => form.value?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
    return false
  }
  return {
    /** The id of what is told. */
    why,
    told: computed(() => wrongText(wrong.value)),
    /** What tells that the field is wrong, if it is. */
    wrongBy: (name: string) => (name in wrong.value ? why : undefined),
    holds,
  }
}
