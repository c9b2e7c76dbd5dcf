import { expect, it } from 'vitest'
import { landing, rowMove } from './row-keys.ts'

const key = (name: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})
const middle = { active: 5, count: 10, page: 4 }

it.each([
  ['ArrowDown', 6],
  ['ArrowUp', 4],
  ['PageDown', 9],
  ['PageUp', 1],
  ['Home', 0],
  ['End', 9],
])('%s goes from row 5 of ten to row %i', (name, index) => {
  expect(rowMove(key(name), middle)).toEqual({ move: 'to', index, extend: false })
})

it('stays on the first and on the last row', () => {
  expect(rowMove(key('ArrowUp'), { ...middle, active: 0 })).toMatchObject({ index: 0 })
  expect(rowMove(key('PageDown'), { ...middle, active: 9 })).toMatchObject({ index: 9 })
})

it('extends the selection while Shift is held', () => {
  expect(rowMove(key('ArrowDown', { shiftKey: true }), middle)).toMatchObject({ index: 6, extend: true })
  expect(rowMove(key('End', { shiftKey: true }), middle)).toMatchObject({ index: 9, extend: true })
})

it('opens with Enter, chooses with Space, chooses all with Ctrl+A', () => {
  expect(rowMove(key('Enter'), middle)).toEqual({ move: 'open' })
  expect(rowMove(key(' '), middle)).toEqual({ move: 'toggle' })
  expect(rowMove(key('a', { ctrlKey: true }), middle)).toEqual({ move: 'all' })
})

it('leaves other keys, and an empty list, to the page', () => {
  expect(rowMove(key('x'), middle)).toBeUndefined()
  expect(rowMove(key('ArrowDown', { ctrlKey: true }), middle)).toBeUndefined()
  expect(rowMove(key('ArrowDown'), { active: 0, count: 0, page: 4 })).toBeUndefined()
})

it.each([
  [1, 2, 3, 'passes a heading by in the way it goes'],
  [3, 2, 1, 'and in the other way'],
  [1, 0, 1, 'does not leave the first row for the heading above it'],
  [4, 5, 4, 'does not go past the end'],
  [3, 0, 1, 'reaches the first row from far, though the list begins with a heading'],
])('from %i towards %i it lands on %i: %s', (from, to, lands) => {
  const headings = [0, 2, 5]
  expect(landing(to, from, { count: 6, isRow: (at) => !headings.includes(at) })).toBe(lands)
})
