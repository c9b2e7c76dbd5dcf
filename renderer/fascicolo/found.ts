import { ref, shallowRef } from 'vue'
import type { Failure } from '#core/kernel/failure.ts'
import type { Result } from '#core/kernel/result.ts'

export type Wanted = Readonly<Record<string, string | undefined>>
type Page<T> = { readonly items: readonly T[]; readonly next?: string | undefined }

/** Whatever is found is about a company, and has its protocollo. */
export type AboutCompany = {
  readonly id: string
  readonly azienda: string
  readonly ragioneSociale?: string | undefined
  readonly matricola?: string | undefined
  readonly protocollo: string
}

/** Asks the core for a page of what is wanted. */
export type Load<T> = (query: Wanted) => Promise<Result<Page<T>, Failure>>

/** What was found, a page after another; an answer that comes after another search began is let go. */
export function useFound<T>(load: Load<T>) {
  const items = shallowRef<readonly T[]>()
  const next = ref<string>()
  const failure = shallowRef<Failure>()
  const busy = ref(false)
  let wanted: Wanted = {}
  let searches = 0

  async function page(cursore: string | undefined) {
    const search = searches
    busy.value = true
    const reply = await load({ ...wanted, cursore })
    if (search !== searches) return
    busy.value = false
    failure.value = reply.ok ? undefined : reply.failure
    if (!reply.ok) return
    items.value = [...(items.value ?? []), ...reply.value.items]
    next.value = reply.value.next
  }

  /** From the first page on, to the one that has as many as were there before. */
  async function search(now: Wanted, atLeast = 0): Promise<void> {
    wanted = now
    const search = ++searches
    items.value = undefined
    next.value = undefined
    const isShort = () => next.value !== undefined && (items.value?.length ?? 0) < atLeast
    do await page(next.value)
    while (search === searches && failure.value === undefined && isShort())
  }
  return { items, next, failure, busy, search, again: () => search(wanted), more: () => page(next.value) }
}
