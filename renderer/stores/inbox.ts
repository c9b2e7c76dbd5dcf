import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Avviso, AvvisoKind } from '#electron/desk/avviso.ts'
import type { Reply } from '#core/contract/reply.ts'
import type { Page } from '#electron/desk/company.ts'
import { desk } from './desk.ts'
import { pagedList, type PageQuery } from './paged.ts'

/** What of the inbox is looked at. */
export type InboxFilter = { readonly kind?: AvvisoKind; readonly unseen?: true }

/** What there is to know, newest first, and how much of it nobody has seen. */
export const useInbox = defineStore('inbox', () => {
  const unseen = ref(0)
  const filter = shallowRef<InboxFilter>({})

  async function read({ limit, after }: PageQuery): Promise<Reply<Page<Avviso>>> {
    const from = after === undefined ? {} : { after: Number(after) }
    const reply = await desk['inbox.list']({ ...filter.value, ...from, limit })
    if (!reply.ok) return reply
    const { avvisi: rows } = reply.value
    unseen.value = reply.value.unseen
    const last = rows.length === limit ? rows.at(-1) : undefined
    return { ok: true, value: { rows, total: rows.length, ...(last && { next: String(last.n) }) } }
  }
  const list = pagedList<Avviso>(read)

  /** Tells which ones changed. */
  async function see(ns: readonly number[] | undefined, seen = true): Promise<readonly number[]> {
    const reply = await desk['inbox.see']({ ...(ns && { ns: [...ns] }), seen })
    await list.refresh()
    return reply.ok ? reply.value : []
  }

  return {
    unseen,
    filter,
    rows: list.rows,
    asked: list.asked,
    failure: list.failure,
    restart: list.restart,
    refresh: list.refresh,
    /** Reads a page more, when there is one. */
    more: () => list.reach(list.rows.value.length),
    see,
    count: async () => {
      const reply = await desk['inbox.list']({ limit: 1 })
      if (reply.ok) unseen.value = reply.value.unseen
    },
    told: (now: { readonly unseen: number }) => void (unseen.value = now.unseen),
  }
})
