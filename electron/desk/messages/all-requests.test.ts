import { expect, it } from 'vitest'
import { MemoryDesk } from '#test/kit/memory-desk.ts'
import { minute, task } from '#test/kit/tasks.ts'
import { threadWith } from '#test/kit/threads.ts'
import { allRequests, type CommonFilter } from './all-requests.ts'

async function read(store: MemoryDesk, filter: CommonFilter): Promise<readonly string[]> {
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await allRequests(store, { filter, limit: 3, ...(after !== undefined && { after }) })
    seen.push(...page.rows.map(({ row }) => row.id))
    after = page.next
  } while (after !== undefined)
  return seen
}

it.each([false, true])(
  'lists both kinds in one order, whole and without repeats, page by page (%s)',
  async (oldestFirst) => {
    const store = new MemoryDesk()
    const tasks = Array.from({ length: 9 }, (_, i) => task({ id: `k${i}`, updatedAt: minute(i % 4), azienda: 'A' }))
    const threads = Array.from({ length: 7 }, (_, i) =>
      threadWith({ id: `m${i}`, updatedAt: minute(i % 3), azienda: 'A' }),
    )
    await store.transaction(async (tx) => {
      for (const one of [...tasks, task({ id: 'gone', state: 'discarded' })]) await tx.tasks.put(one)
      for (const one of [...threads, threadWith({ id: 'off', discarded: true })]) await tx.threads.put(one)
    })
    const order = [...tasks, ...threads]
      .map(({ updatedAt, id }) => `${updatedAt} ${id}`)
      .sort()
      .map((place) => place.split(' ')[1])

    expect(await read(store, { oldestFirst })).toEqual(oldestFirst ? order : order.toReversed())
    expect(await read(store, { azienda: 'nessuna' })).toEqual([])
  },
)
