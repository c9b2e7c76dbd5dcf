import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Reply } from '#core/contract/reply.ts'
import type { Failure } from '#core/kernel/failure.ts'

const SHOWN_AFTER = 500 // ms: what is over sooner would only flicker
const FIRST = 25
const MOST = 500 // an order of magnitude below what one call takes
const QUICK = 250 // ms a portion should take: whoever stops it does not wait longer than that

/** Something that is being done to many, a portion at a time. */
export type Work = {
  readonly id: number
  /** Asked each time it is drawn: the language may change meanwhile. */
  readonly name: () => string
  readonly done: number
  readonly total: number
  readonly stop: () => void
}

/** How it ended: what each portion gave, how many were not come to, and why when it was not a person who stopped it. */
export type Ended<R> = { readonly results: readonly R[]; readonly left: number; readonly failure?: Failure }

type Named = { readonly name: () => string; readonly total: number }
type Deed<T, R> = (some: readonly T[]) => Promise<Reply<readonly R[]>>

/** What is being done to many, with how far it is; it goes on while one looks at other screens, and can be stopped. */
export const useWorks = defineStore('works', () => {
  const works = shallowRef<readonly Work[]>([])
  let born = 0

  /** Shows how something goes, once it takes longer than an instant, until it is over. */
  function begin({ name, total }: Named) {
    born += 1
    const so = { id: born, name, total, stop: () => void (stopped = true) }
    let stopped = false
    let isShown = false
    let [done, of] = [0, total]
    const others = () => works.value.filter(({ id }) => id !== so.id)
    const show = () => void (works.value = [...others(), { ...so, done, total: of }])
    const soon = setTimeout(() => {
      isShown = true
      show()
    }, SHOWN_AFTER)
    return {
      /** Whether it is to go on. */
      moved: (to: number, all = of) => {
        done = to
        of = all
        if (isShown) show()
        return !stopped
      },
      over: () => {
        clearTimeout(soon)
        works.value = others()
      },
    }
  }

  /** Does something to each of many. What was done stays done when it is stopped half way. */
  async function each<T, R>(name: () => string, all: readonly T[], deed: Deed<T, R>): Promise<Ended<R>> {
    const work = begin({ name, total: all.length })
    try {
      return await inPortions(all, deed, work.moved)
    } finally {
      work.over()
    }
  }

  return { works, begin, each }
})

async function inPortions<T, R>(
  all: readonly T[],
  deed: Deed<T, R>,
  moved: (done: number) => boolean,
): Promise<Ended<R>> {
  const results: R[] = []
  let [done, size] = [0, FIRST]
  while (done < all.length) {
    const portion = all.slice(done, done + size)
    const began = performance.now()
    const reply = await deed(portion)
    if (!reply.ok) return { results, left: all.length - done, failure: reply.failure }
    results.push(...reply.value)
    done += portion.length
    size = paced(size, performance.now() - began)
    if (!moved(done)) break
  }
  return { results, left: all.length - done }
}

/** As many at once as keep whoever wants to stop from waiting. */
function paced(size: number, took: number): number {
  if (took > QUICK * 2) return Math.max(1, Math.floor(size / 2))
  return took < QUICK ? Math.min(MOST, size * 2) : size
}
