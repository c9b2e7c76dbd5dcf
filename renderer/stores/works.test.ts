import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import type { Reply } from '#core/contract/reply.ts'
import { no, ok } from '#core/kernel/result.ts'
import { useWorks } from './works.ts'

beforeEach(() => setActivePinia(createPinia()))

const all = Array.from({ length: 1_300 }, (_, n) => n)

/** A deed whose portions wait until they are let go. */
function slow() {
  const asked: (readonly number[])[] = []
  const held: ((reply: Reply<readonly number[]>) => void)[] = []
  const deed = (some: readonly number[]) => {
    asked.push(some)
    return new Promise<Reply<readonly number[]>>((resolve) => held.push(resolve))
  }
  const answer = async (reply?: Reply<readonly number[]>) => {
    held.shift()?.(reply ?? ok(asked.at(-1)!))
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { asked, deed, answer }
}
const name = () => 'Richiama'

it('does it to each of them once, in order, however many there are', async () => {
  const met: number[] = []
  const deed = (some: readonly number[]) => {
    met.push(...some)
    return Promise.resolve(ok(some))
  }

  const { results, left, failure } = await useWorks().each(name, all, deed)

  expect(met).toEqual(all)
  expect([results.length, left, failure]).toEqual([1_300, 0, undefined])
  expect(useWorks().works).toEqual([])
})

it('shows how far it is, and stops between one portion and the next', async () => {
  const { asked, deed, answer } = slow()
  const ended = useWorks().each(name, all, deed)
  await expect.poll(() => useWorks().works.length).toBe(1)
  await answer()
  const [work] = useWorks().works

  expect([work?.name(), work?.done, work?.total]).toEqual(['Richiama', 25, 1_300])
  work?.stop()
  await answer()
  const { results, left } = await ended
  expect(results).toEqual(asked.flat())
  expect(results.length + left).toBe(1_300)
  expect(useWorks().works).toEqual([])
})

it('tells what refused it, and keeps what was done before', async () => {
  const { deed, answer } = slow()
  const ended = useWorks().each(name, all, deed)
  await answer()
  await answer(no({ code: 'locked', retry: 'later' }))

  expect(await ended).toMatchObject({ left: 1_275, failure: { code: 'locked' } })
  expect((await ended).results).toHaveLength(25)
})
