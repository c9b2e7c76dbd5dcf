import { ref, shallowRef, watch, type Ref } from 'vue'
import type { Failure } from '#core/kernel/failure.ts'
import type { Result } from '#core/kernel/result.ts'

/** What is asked for again whenever `about` changes; an answer to what is no longer asked is let go. */
export function useLoaded<T>(about: Ref<string>, load: (about: string) => Promise<Result<T, Failure>>) {
  const value = shallowRef<T>()
  const failure = shallowRef<Failure>()
  const busy = ref(false)

  async function again() {
    const asked = about.value
    busy.value = true
    const reply = await load(asked)
    if (asked !== about.value) return
    busy.value = false
    value.value = reply.ok ? reply.value : undefined
    failure.value = reply.ok ? undefined : reply.failure
  }
  watch(
    about,
    () => {
      value.value = undefined
      void again()
    },
    { immediate: true },
  )
  return { value, failure, busy, again }
}
