import { expect, it } from 'vitest'
import { nearest } from './nearest.ts'

const commands = ['import', 'companies', 'services', 'draft', 'list', 'sync', 'show']

it.each([
  ['impotr', 'import'],
  ['compnies', 'companies'],
  ['lsit', 'list'],
  ['sinc', 'sync'],
  ['drafts', 'draft'],
])('takes %s for %s', (typed, meant) => expect(nearest(typed, commands)).toBe(meant))

it('does not guess where nothing is near', () => {
  expect([nearest('aiutami', commands), nearest('x', commands), nearest('', commands), nearest('list', [])]).toEqual(
    Array(4).fill(undefined),
  )
})
