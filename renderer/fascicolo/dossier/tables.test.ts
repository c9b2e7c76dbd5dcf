import { expect, it } from 'vitest'
import { latestFirst } from './tables.ts'

it('what is of a day stands with the latest on top, and alike in the order of the dossier', () => {
  const rows = [
    { periodo: '2026-08', matricola: 'a' },
    { periodo: '2026-09', matricola: 'a' },
    { periodo: '2026-09', matricola: 'b' },
  ]

  expect(latestFirst(rows, ({ periodo }) => periodo)).toEqual([rows[1], rows[2], rows[0]])
})
