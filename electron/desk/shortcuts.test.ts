import { expect, it } from 'vitest'
import { keysOf, shortcut, SHORTCUT_IDS } from './shortcuts.ts'

const EVERYWHERE = ['ovunque', 'vai']

it('gives each key to one deed only, wherever it works', () => {
  const met = SHORTCUT_IDS.flatMap((id) => keysOf(id).map((keys) => ({ id, keys, place: shortcut(id).place })))
  const twice = met.filter(({ id, keys, place }) =>
    met.some((other) => {
      const isWhere = other.place === place || EVERYWHERE.includes(place) || EVERYWHERE.includes(other.place)
      return other.id !== id && other.keys === keys && isWhere
    }),
  )
  expect(twice).toEqual([])
})
