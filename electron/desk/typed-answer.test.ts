import { expect, it } from 'vitest'
import { typedAnswer } from './typed-answer.ts'

it('reads a day pasted from a sheet with two digits of the year or none, and keeps as text what is no day', () => {
  const read = (typed: string) => typedAnswer({ kind: 'date' }, typed, { options: [], oggi: '2026-11-23' })
  expect(['1/2/26', '1/12', '011226', '31.12.2026', '31/2/26', 'domani'].map(read)).toEqual([
    '2026-02-01',
    '2026-12-01',
    '2026-12-01',
    '2026-12-31',
    '31/2/26',
    'domani',
  ])
})
