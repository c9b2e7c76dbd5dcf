import { ref, shallowRef } from 'vue'
import type { Failure } from '#core/kernel/failure.ts'
import type { Recognised, Recognition } from '#electron/desk/pasted-list.ts'
import { desk } from '#renderer/stores/desk.ts'

/** The companies of a batch that is being put together: whatever names them, each is there once. */
export function useGathered() {
  const companies = shallowRef<readonly Recognised[]>([])
  const strangers = shallowRef<Recognition['strangers']>([])
  const failure = shallowRef<Failure>()
  const working = ref(false)

  /** Tells how many came in, and how many were there already; nothing when it could not be asked. */
  async function read(text: string): Promise<{ readonly added: number; readonly repeated: number } | undefined> {
    if (text.trim() === '') return { added: 0, repeated: 0 }
    working.value = true
    const reply = await desk['batches.recognise']({ text })
    working.value = false
    failure.value = reply.ok ? undefined : reply.failure
    if (!reply.ok) return undefined
    const known = new Set(companies.value.map(({ azienda }) => azienda))
    const fresh = reply.value.companies.filter(({ azienda }) => !known.has(azienda))
    companies.value = [...companies.value, ...fresh]
    strangers.value = reply.value.strangers
    return { added: fresh.length, repeated: reply.value.repeated + reply.value.companies.length - fresh.length }
  }

  return {
    companies,
    strangers,
    failure,
    working,
    read,
    add: (codes: readonly string[]) => read(codes.join('\n')),
    remove: (azienda: string) => {
      companies.value = companies.value.filter((one) => one.azienda !== azienda)
    },
  }
}

export type Gathered = ReturnType<typeof useGathered>
