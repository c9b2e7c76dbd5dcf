import { expect, it } from 'vitest'
import { lately } from './lately.ts'

it('makes again only what was not made lately', () => {
  const made: string[] = []
  const shout = lately(2, (word: string) => {
    made.push(word)
    return word.toUpperCase()
  })

  expect(['a', 'b', 'a', 'c', 'b', 'a'].map(shout)).toEqual(['A', 'B', 'A', 'C', 'B', 'A'])

  expect(made).toEqual(['a', 'b', 'c', 'a'])
})

it('keeps the last ones, however many came', () => {
  let times = 0
  const counted = lately(3, (n: number) => ({ n, time: ++times }))
  for (let n = 0; n < 10; n += 1) counted(n)

  expect([7, 8, 9].map((n) => counted(n).time)).toEqual([8, 9, 10])
  expect(counted(6).time).toBe(11)
  expect(counted(7).time).toBe(12)
})
