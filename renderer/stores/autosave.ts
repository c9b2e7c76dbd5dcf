import { ref, shallowRef, type ShallowRef } from 'vue'
import type { Reply } from '#core/contract/reply.ts'
import type { Loose } from '#core/forms/loose.ts'

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed'

type Save = (answers: Loose) => Promise<Reply<{ readonly updatedAt: string }>>

const PAUSE = 300 // ms without typing: short enough that a pulled plug costs a word, long enough not to write at each key
const AGAIN = 2_000 // ms before a failed save is tried again

/** Saves what is typed after a short pause, one save at a time; `flush` does not wait for the pause. */
export class Autosave {
  readonly state = ref<SaveState>('saved')
  /** When it was last saved. */
  readonly at: ShallowRef<string>
  readonly #save: Save
  #latest: Loose | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined

  constructor(save: Save, updatedAt: string) {
    this.#save = save
    this.at = shallowRef(updatedAt)
  }

  change(answers: Loose): void {
    this.#latest = answers
    if (this.state.value === 'saved') this.state.value = 'waiting'
    this.#later(PAUSE)
  }

  /** Resolves when nothing is left to save, or with false when it could not be saved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    while (this.#running !== undefined || this.#latest !== undefined) {
      this.#running ??= this.#write()
      await this.#running
      if (this.state.value === 'failed') return false
    }
    return true
  }

  /** The page is going away: hands over what is left without waiting for anything. */
  leave(): void {
    clearTimeout(this.#timer)
    if (this.#latest !== undefined) void this.#save(this.#latest)
    this.#latest = undefined
  }

  #later(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), ms)
  }

  async #write(): Promise<void> {
    const answers = this.#latest ?? {}
    this.#latest = undefined
    this.state.value = 'saving'
    const reply = await this.#save(answers)
    this.#running = undefined
    if (reply.ok) this.#done(reply.value.updatedAt)
    else this.#keep(answers)
  }

  #done(at: string): void {
    this.at.value = at
    this.state.value = this.#latest === undefined ? 'saved' : 'waiting'
  }

  #keep(answers: Loose): void {
    this.#latest ??= answers
    this.state.value = 'failed'
    this.#later(AGAIN)
  }
}
