import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Loose } from '#core/forms/loose.ts'
import { Autosave } from './autosave.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A disk that notes what it was given; it may refuse, or hold an answer back. */
function disk() {
  const written: Loose[] = []
  const held: (() => void)[] = []
  const state = { refuses: false, holds: false }
  const save = async (answers: Loose) => {
    if (state.holds) await new Promise<void>((resolve) => held.push(resolve))
    if (state.refuses) return { ok: false as const, failure: { code: 'unexpected', retry: 'later' as const } }
    written.push(answers)
    return { ok: true as const, value: { updatedAt: `save ${written.length}` } }
  }
  return { save, written, state, release: () => held.splice(0).forEach((go) => go()) }
}

it('writes once, when the typing pauses', async () => {
  const { save, written } = disk()
  const saver = new Autosave(save, 'before')
  saver.change({ nota: 'a' })
  saver.change({ nota: 'ab' })
  expect(saver.state.value).toBe('waiting')

  await vi.runAllTimersAsync()

  expect(written).toEqual([{ nota: 'ab' }])
  expect([saver.state.value, saver.at.value]).toEqual(['saved', 'save 1'])
})

it('writes at once when asked to', async () => {
  const { save, written } = disk()
  const saver = new Autosave(save, '')
  saver.change({ nota: 'a' })

  expect(await saver.flush()).toBe(true)

  expect(written).toEqual([{ nota: 'a' }])
})

it('writes what was typed while a save was under way, and only then is done', async () => {
  const { save, written, state, release } = disk()
  state.holds = true
  const saver = new Autosave(save, '')
  saver.change({ nota: 'a' })
  const first = saver.flush()
  saver.change({ nota: 'ab' })
  const second = saver.flush()
  state.holds = false
  release()

  expect(await Promise.all([first, second])).toEqual([true, true])
  expect(written).toEqual([{ nota: 'a' }, { nota: 'ab' }])
})

it('keeps what could not be saved, says so, and tries again by itself', async () => {
  const { save, written, state } = disk()
  state.refuses = true
  const saver = new Autosave(save, '')
  saver.change({ nota: 'a' })
  expect(await saver.flush()).toBe(false)
  expect(saver.state.value).toBe('failed')

  state.refuses = false
  await vi.runAllTimersAsync()

  expect(written).toEqual([{ nota: 'a' }])
  expect(saver.state.value).toBe('saved')
})

it('hands over what is left when the page goes away, even while a save is under way', async () => {
  const { save, written, state, release } = disk()
  state.holds = true
  const saver = new Autosave(save, '')
  saver.change({ nota: 'a' })
  void saver.flush()
  saver.change({ nota: 'ab' })
  state.holds = false

  saver.leave()
  release()
  await vi.runAllTimersAsync()

  expect(written).toContainEqual({ nota: 'ab' })
})
