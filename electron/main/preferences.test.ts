import { expect, it } from 'vitest'
import { FEEL_DEFAULTS } from '#electron/bridge/feel.ts'
import { isSeen, readPreferences } from '#electron/main/preferences.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const unlocked = { lockAfter: 0, lockWithScreen: false }
const foreground = { language: 'it', closeToTray: false, startAtLogin: false, ...FEEL_DEFAULTS, ...unlocked }

it('reads back what was written', () => {
  const written = { theme: 'dark', maximized: true, bounds: { x: 10, y: 20, width: 1300, height: 800 } } as const

  expect(readPreferences(JSON.stringify(written))).toEqual({ ...written, ...foreground })
})

it.each([
  '',
  'null',
  '[]',
  '{"theme":"pink","bounds":{"x":"1"},"maximized":1,"opening":"x","density":"x","zoom":1.3,"section":7}',
])('starts afresh from %j', (text) => {
  expect(readPreferences(text)).toEqual({ theme: 'system', maximized: false, ...foreground })
})

it('never gives back a window too small to work in', () => {
  const { bounds } = readPreferences('{"bounds":{"x":0,"y":0,"width":1,"height":1}}')

  expect(bounds).toEqual({ x: 0, y: 0, width: 900, height: 600 })
})

it('sees that a window was left on a screen that is gone', () => {
  const bounds = { x: 2000, y: 100, width: 1000, height: 700 }

  expect(isSeen(bounds, [screen])).toBe(false)
  expect(isSeen(bounds, [screen, { ...screen, x: 1920 }])).toBe(true)
})

it('keeps that keys of a single sign were switched off', () => {
  expect(readPreferences('{"bareKeys":false}').bareKeys).toBe(false)
})

it('remembers the section that was left, and nothing finer', () => {
  const left = '{"opening":"ultimo","section":"comunicazioni"}'

  expect(readPreferences(left)).toMatchObject({ opening: 'ultimo', section: 'comunicazioni' })
  expect(readPreferences('{"section":"segreta"}')).not.toHaveProperty('section')
})
