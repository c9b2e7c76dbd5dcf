import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { mayHaveCard, startOverUnlessShown } from '#electron/main/graphics.ts'

vi.mock('electron', () => ({ app: {} }))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const MINUTE = 60_000

function watched({ isSoftware = false } = {}) {
  const contents = new EventEmitter()
  const startOver = vi.fn<() => void>()
  startOverUnlessShown({ contents, isSoftware, startOver })
  return { contents, startOver }
}

it('starts over once when the page never comes', () => {
  const { startOver } = watched()

  vi.advanceTimersByTime(MINUTE)

  expect(startOver).toHaveBeenCalledOnce()
})

it.each(['dom-ready', 'destroyed'])('leaves a window alone after %s', (event) => {
  const { contents, startOver } = watched()

  contents.emit(event)
  vi.advanceTimersByTime(MINUTE)

  expect(startOver).not.toHaveBeenCalled()
})

it('does not start over what already draws in software', () => {
  const { startOver } = watched({ isSoftware: true })

  vi.advanceTimersByTime(MINUTE)

  expect(startOver).not.toHaveBeenCalled()
})

it('sees no card only on a Linux that shows none', () => {
  expect(mayHaveCard('linux', () => false)).toBe(false)
  expect(mayHaveCard('linux', (path) => path === '/dev/nvidia0')).toBe(true)
  expect(mayHaveCard('win32', () => false)).toBe(true)
})
