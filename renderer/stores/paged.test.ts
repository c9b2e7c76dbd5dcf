import { expect, it } from 'vitest'
import type { Reply } from '#core/contract/reply.ts'
import type { Page } from '#electron/desk/company.ts'
import { pagedList, type PageQuery } from './paged.ts'

/** A list of numbers behind pages, whose answers wait to be let go. */
function pages(size: () => number) {
  const asked: PageQuery[] = []
  const held: (() => void)[] = []
  const read = (query: PageQuery): Promise<Reply<Page<number>>> => {
    asked.push(query)
    const from = Number(query.after ?? 0)
    const to = Math.min(size(), from + query.limit)
    const rows = Array.from({ length: to - from }, (_, n) => from + n)
    const page = { rows, total: size(), ...(to < size() && { next: String(to) }) }
    return new Promise((resolve) => held.push(() => resolve({ ok: true, value: page })))
  }
  const release = async () => {
    for (const go of held.splice(0).reverse()) go() // the last asked is the first answered
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { read, asked, release }
}

async function settled(promise: Promise<void>, release: () => Promise<void>) {
  const state = { done: false }
  void promise.then(() => (state.done = true))
  while (!state.done) await release()
}

it('reads the first page, then on as far as somebody looks', async () => {
  const { read, release } = pages(() => 1_000)
  const list = pagedList(read)

  await settled(list.restart(), release)
  expect(list.rows.value).toHaveLength(200)
  expect(list.total.value).toBe(1_000)

  await settled(list.reach(450), release)
  expect(list.rows.value).toEqual(Array.from({ length: 600 }, (_, n) => n))
})

it('reads on to the very end when nobody counted how many there are', async () => {
  const { read: whole, release } = pages(() => 450)
  // A search tells of each page how many it met there, and that there are more.
  const read = async (query: PageQuery) => {
    const page = await whole(query)
    return page.ok ? { ok: true as const, value: { ...page.value, total: 201, atLeast: true as const } } : page
  }
  const list = pagedList(read)

  await settled(list.restart(), release)
  expect([list.total.value, list.isMore.value]).toEqual([201, true])
  await settled(list.reach(200), release)
  expect([list.total.value, list.isMore.value]).toEqual([401, true])
  await settled(list.reach(400), release)
  expect([list.rows.value.length, list.total.value, list.isMore.value]).toEqual([450, 450, false])
})

it('drops the answer to a question no longer asked', async () => {
  let size = 3
  const { read, release } = pages(() => size)
  const list = pagedList(read)

  const first = list.restart()
  size = 1
  const second = list.restart()
  await settled(Promise.all([first, second]).then(), release)

  expect(list.rows.value).toEqual([0])
})

it('reads again as many rows as were there', async () => {
  let size = 500
  const { read, release } = pages(() => size)
  const list = pagedList(read)
  await settled(list.restart(), release)
  await settled(list.reach(499), release)

  size = 501
  await settled(list.refresh(), release)

  expect(list.rows.value).toHaveLength(501)
})

it('does not read a page twice when two places are looked at together', async () => {
  const { read, asked, release } = pages(() => 400)
  const list = pagedList(read)
  await settled(list.restart(), release)

  await settled(Promise.all([list.reach(210), list.reach(220)]).then(), release)

  expect(asked.map(({ after }) => after)).toEqual([undefined, '200'])
  expect(list.rows.value).toHaveLength(400)
})

it('keeps what it shows when an answer is a refusal', async () => {
  let fails = false
  const list = pagedList<number>(async () =>
    fails
      ? { ok: false, failure: { code: 'unexpected', retry: 'later' } }
      : { ok: true, value: { rows: [7], total: 1 } },
  )
  await list.restart()

  fails = true
  await list.refresh()

  expect(list.rows.value).toEqual([7])
  expect(list.failure.value?.code).toBe('unexpected')
})

it('tells while what is here answers an earlier question', async () => {
  const { read, release } = pages(() => 3)
  const list = pagedList(read)
  const first = list.restart()
  expect(list.asking.value).toBe(true)
  const second = list.restart()
  await settled(first, release)
  await settled(second, release)
  expect(list.asking.value).toBe(false)
})
