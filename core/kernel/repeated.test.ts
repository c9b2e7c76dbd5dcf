import { expect, it } from 'vitest'
import { repeated } from './repeated.ts'

it('does the work once while the same things are asked of, and again for others', () => {
  const asked: string[] = []
  const joined = repeated((one: { readonly name: string }, end: string) => {
    asked.push(one.name + end)
    return one.name + end
  })
  const [ada, other] = [{ name: 'Ada' }, { name: 'Ada' }]
  expect([joined(ada, '.'), joined(ada, '.'), joined(ada, '!'), joined(other, '!')]).toEqual([
    'Ada.',
    'Ada.',
    'Ada!',
    'Ada!',
  ])
  expect(asked).toEqual(['Ada.', 'Ada!', 'Ada!'])
})
