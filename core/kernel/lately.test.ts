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
