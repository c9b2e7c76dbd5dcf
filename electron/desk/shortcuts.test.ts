import { describe, expect, it } from 'vitest'
import { isBare, keysOf, pressed, shortcut, SHORTCUT_IDS } from './shortcuts.ts'

const EVERYWHERE = ['ovunque', 'vai']
const still = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false }

describe('the keys of the desk', () => {
  it('are each of one deed only, wherever they work', () => {
    const met = SHORTCUT_IDS.flatMap((id) => keysOf(id).map((keys) => ({ id, keys, place: shortcut(id).place })))
    const twice = met.filter(({ id, keys, place }) =>
      met.some((other) => {
        const isWhere = other.place === place || EVERYWHERE.includes(place) || EVERYWHERE.includes(other.place)
        return other.id !== id && other.keys === keys && isWhere
      }),
    )
    expect(twice).toEqual([])
  })

  it('are none of them a single sign alone: whoever switches those off goes without nothing (WCAG 2.1.4)', () => {
    const bare = SHORTCUT_IDS.filter((id) => keysOf(id).every(isBare))
    expect(bare).toEqual([])
  })

  it.each([
    [{ key: 'k', ctrlKey: true }, 'Ctrl+K'],
    [{ key: 'K', metaKey: true }, 'Ctrl+K'],
    [{ key: ' ' }, 'Space'],
    [{ key: 'Enter', ctrlKey: true, altKey: true }, 'Ctrl+Alt+Enter'],
    [{ key: 'D', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+D'],
    [{ key: '?', shiftKey: true }, '?'],
  ])('are read from a press as the list writes them, a sign without the Shift that reaches it', (press, keys) => {
    expect(pressed({ ...still, ...press })).toBe(keys)
  })
})
