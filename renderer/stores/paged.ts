import { ref, shallowRef } from 'vue'
import type { Reply } from '#core/contract/reply.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Page } from '#electron/desk/company.ts'

export type PageQuery = { readonly limit: number; readonly after?: string }

const PAGE = 200 // a few screens: one answer of some tens of kB

/** A long list, read page by page as far as somebody looks. An answer to a question no longer asked is dropped. */
export function pagedList<Row>(read: (page: PageQuery) => Promise<Reply<Page<Row>>>) {
  const rows = shallowRef<readonly Row[]>([])
  const total = ref(0)
  const asked = ref(false)
  const failure = shallowRef<Failure>()
  let next: string | undefined
  let turn = 0
  let reaching: Promise<void> = Promise.resolve()

  /** Reads `target` rows from the start; what is shown stays until they are here. */
  async function load(target: number) {
    turn += 1
    const mine = turn
    const fresh: Row[] = []
    let after: string | undefined
    do {
      const reply = await read({ limit: PAGE, ...(after !== undefined && { after }) })
      if (mine !== turn) return
      if (!reply.ok) return void (failure.value = reply.failure)
      fresh.push(...reply.value.rows)
      after = reply.value.next
      total.value = reply.value.total
    } while (after !== undefined && fresh.length < target)
    failure.value = undefined
    rows.value = fresh
    next = after
    asked.value = true
  }

  async function more(mine: number, index: number) {
    while (mine === turn && next !== undefined && rows.value.length <= index) {
      const reply = await read({ limit: PAGE, after: next })
      if (mine !== turn) return
      if (!reply.ok) return void (failure.value = reply.failure)
      rows.value = [...rows.value, ...reply.value.rows]
      next = reply.value.next
    }
  }

  return {
    rows,
    total,
    /** False until the first answer. */
    asked,
    failure,
    /** Starts over, from the first page. */
    restart: () => load(1),
    /** Reads again all that had been read. */
    refresh: () => load(Math.max(1, rows.value.length)),
    /** Reads on until the row of that index is here. */
    reach: (index: number): Promise<void> => {
      const mine = turn
      reaching = reaching.then(() => more(mine, index))
      return reaching
    },
  }
}
