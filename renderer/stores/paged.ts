import { computed, ref, shallowRef } from 'vue'
import type { Reply } from '#core/contract/reply.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Page } from '#electron/desk/company.ts'

export type PageQuery = { readonly limit: number; readonly after?: string }

const PAGE = 200 // a few screens: one answer of some tens of kB

type Read<Row> = (page: PageQuery) => Promise<Reply<Page<Row>>>
type Found<Row> = {
  readonly rows: readonly Row[]
  readonly total: number
  readonly atLeast?: true | undefined
  readonly next: string | undefined
}

/** A long list, read page by page as far as somebody looks. An answer to a question no longer asked is dropped. */
export function pagedList<Row>(read: Read<Row>) {
  const found = shallowRef<Found<Row>>({ rows: [], total: 0, next: undefined })
  const [asked, asking] = [ref(false), ref(false)]
  const failure = shallowRef<Failure>()
  let turn = 0
  let reaching: Promise<void> = Promise.resolve()

  function take(reply: Reply<Found<Row>>) {
    failure.value = reply.ok ? undefined : reply.failure
    if (!reply.ok) return
    found.value = reply.value
    asked.value = true
  }

  /** Reads `target` rows from the start; what is shown stays until they are here. */
  async function load(target: number) {
    const mine = (turn += 1)
    asking.value = true
    const reply = await readTo(read, target, { rows: [], total: 0, next: '' }, () => mine === turn)
    if (mine === turn) asking.value = false
    if (reply !== undefined) take(reply)
  }

  async function more(mine: number, index: number) {
    if (mine !== turn) return
    const reply = await readTo(read, index + 1, found.value, () => mine === turn)
    if (reply !== undefined) take(reply)
  }

  return {
    rows: computed(() => found.value.rows),
    /** How many rows there are, as far as is known: as long as a page follows, always one more than are here. */
    total: computed(() => totalOf(found.value)),
    /** There are more than `total`: nobody counted so far. */
    isMore: computed(() => found.value.next !== undefined && found.value.atLeast === true),
    /** False until the first answer. */
    asked,
    /** What is here answers an earlier question. */
    asking,
    failure,
    /** Starts over, from the first page. */
    restart: () => load(1),
    /** Reads again all that had been read. */
    refresh: () => load(Math.max(1, found.value.rows.length)),
    /** Reads on until the row of that index is here. */
    reach: (index: number): Promise<void> => {
      const mine = turn
      reaching = reaching.then(() => more(mine, index))
      return reaching
    },
  }
}

/** A search that stops counting tells of each page anew how far it counted: what is here already counts too. */
function totalOf({ rows, total, next }: Found<unknown>): number {
  return next === undefined ? rows.length : Math.max(total, rows.length + 1)
}

/** Reads on until there are `target` rows or no more; `undefined` when meanwhile nobody wants them. */
async function readTo<Row>(
  read: Read<Row>,
  target: number,
  from: Found<Row>,
  isWanted: () => boolean,
): Promise<Reply<Found<Row>> | undefined> {
  let { rows, total, atLeast, next } = from
  while (next !== undefined && rows.length < target) {
    const reply = await read({ limit: PAGE, ...(next !== '' && { after: next }) })
    if (!isWanted()) return undefined
    if (!reply.ok) return reply
    rows = [...rows, ...reply.value.rows]
    total = reply.value.total
    atLeast = reply.value.atLeast
    next = reply.value.next
  }
  return { ok: true, value: { rows, total, atLeast, next } }
}
