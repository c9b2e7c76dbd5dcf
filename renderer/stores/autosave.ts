import { ref, shallowRef } from 'vue'
import type { Reply } from '#core/contract/reply.ts'
import type { Loose } from '#core/forms/loose.ts'

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed'

type Save = (answers: Loose) => Promise<Reply<{ readonly updatedAt: string }>>

const PAUSE = 300 // ms without typing: short enough that a pulled plug costs a word, long enough not to write at each key
const AGAIN = 2_000 // ms before a failed save is tried again

/** Saves what is typed after a short pause, one save at a time; `flush` does not wait for the pause. */
export function autosave(save: Save, updatedAt: string) {
  const state = ref<SaveState>('saved')
  const at = shallowRef(updatedAt)
  let latest: Loose | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined

  function later(ms: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }

  /** Resolves when nothing is left to save, or with false when it could not be saved. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer)
    while (running !== undefined || latest !== undefined) {
      running ??= write()
      await running
      if (state.value === 'failed') return false
    }
    return true
  }

  async function write(): Promise<void> {
    const answers = latest ?? {}
    latest = undefined
    state.value = 'saving'
    const reply = await save(answers)
    running = undefined
    if (reply.ok) {
      at.value = reply.value.updatedAt
      state.value = latest === undefined ? 'saved' : 'waiting'
    } else {
      latest ??= answers
      state.value = 'failed'
      later(AGAIN)
    }
  }

  return {
    state,
    at,
    flush,
    change: (answers: Loose) => {
      latest = answers
      if (state.value === 'saved') state.value = 'waiting'
      later(PAUSE)
    },
    /** The page is going away: hands over what is left without waiting for anything. */
    leave: () => {
      clearTimeout(timer)
      if (latest !== undefined) void save(latest)
      latest = undefined
    },
  }
}
