import { expect, it } from 'vitest'
import { rowOf } from '#electron/desk/task.ts'
import { task } from '#test/kit/tasks.ts'
import { useSelection } from './selection.ts'

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => rowOf(task({ id }))) as [never, never, never, never]

it('chooses all that lies between two rows, in either direction, beside what was chosen', () => {
  const { extend, toggle, selected } = useSelection(() => [a, b, c, d])
  toggle(0)
  extend(3, 2)

  expect(selected.value.map(({ id }) => id).sort()).toEqual(['a', 'c', 'd'])
})

it('gives back what is chosen twice', () => {
  const { toggle, choose, isSelected } = useSelection(() => [a, b])
  choose([a, b])
  toggle(1)

  expect([isSelected(0), isSelected(1), isSelected(2)]).toEqual([true, false, false])
})

it('keeps what was chosen when the list comes back in another order', () => {
  let rows = [a, b]
  const { toggle, isSelected } = useSelection(() => rows)
  toggle(0)
  rows = [c, b, a]

  expect([0, 1, 2].map(isSelected)).toEqual([false, false, true])
})

it('keeps what is chosen and not read yet, and tells how what is read stands now', () => {
  const mark = { id: 'z', state: 'sent', read: true } as const
  const { choose, selected } = useSelection(() => [a, b])
  choose([{ id: 'a', state: 'sent', read: true }, mark])

  expect(selected.value).toEqual([a, mark])
})
