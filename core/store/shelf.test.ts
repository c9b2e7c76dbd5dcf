import { expect, it } from 'vitest'
import { shelved, shelves } from './shelf.ts'

const shelfOf = shelves()
const parsed = (text: string) => JSON.parse(text) as unknown[]

it('gives again what was made of the same texts for the same company, and makes anew what changed', () => {
  const first = shelved(shelfOf('A'), 'note', ['[1]'], parsed)
  expect(shelved(shelfOf('A'), 'note', ['[1]'], parsed)).toBe(first)
  expect(shelved(shelfOf('A'), 'note', ['[2]'], parsed)).toEqual([2])
  expect(shelved(shelfOf('A'), 'note', ['[1]'], parsed)).toEqual([1])
})

it('keeps apart companies, lists, and lists that are made of more than one text', () => {
  const joined = (...texts: readonly string[]) => texts.join('')
  expect(shelved(shelfOf('B'), 'note', ['[7]'], parsed)).toEqual([7])
  expect(shelved(shelfOf('C'), 'note', ['[8]'], parsed)).toEqual([8])
  expect(shelved(shelfOf('B'), 'posizioni', ['a', 'b'], joined)).toBe('ab')
  expect(shelved(shelfOf('B'), 'posizioni', ['a', 'c'], joined)).toBe('ac')
})
