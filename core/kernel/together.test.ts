import { expect, it } from 'vitest'
import { together } from './together.ts'

const turn = () => new Promise((next) => setImmediate(next))

it('What comes while a batch is on its way goes together into the next', async () => {
  const ended: (() => void)[] = []
  const batches: string[] = []
  const ask = together((items: readonly string[]) => {
    batches.push(items.join(''))
    return new Promise<string>((done) => ended.push(() => done(items.join(''))))
  })
  const first = ask(['a'])
  await turn()
  const rest = [ask(['b', 'c']), ask(['d'])]
  await turn()
  expect(batches).toEqual(['a'])
  ended[0]?.()
  expect(await first).toEqual({ told: 'a', from: 0 })
  await turn()
  ended[1]?.()
  expect(await Promise.all(rest)).toEqual([
    { told: 'bcd', from: 0 },
    { told: 'bcd', from: 2 },
  ])
})

it('What would make a batch too long begins another, and one that fails holds up nobody', async () => {
  const batches: number[] = []
  const ask = together((items: readonly number[]) => {
    batches.push(items.length)
    return items.includes(13) ? Promise.reject(new Error('pieno')) : Promise.resolve('done')
  }, 3)
  const all = await Promise.allSettled([ask([1, 2]), ask([13, 4]), ask([5, 6, 7, 8])])
  expect(batches).toEqual([2, 2, 4])
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})
