import { ref, shallowRef, type ShallowRef } from 'vue'
import type { Reply } from '#core/contract/reply.ts'
import type { Failure } from '#core/kernel/failure.ts'

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed'

type Save<T> = (written: T) => Promise<Reply<{ readonly updatedAt: string }>>

const PAUSE = 300 // ms without typing: short enough that a pulled plug costs a word, long enough not to write at each key
const AGAIN = 2_000 // ms before a failed save is tried again

/** Saves what is typed after a short pause, one save at a time; `flush` does not wait for the pause. */
export class Autosave<T> {
  readonly state = ref<SaveState>('saved')
  /** When it was last saved. */
  readonly at: ShallowRef<string>
  /** Why it could not be saved, as long as it could not. */
  readonly why = shallowRef<Failure>()
  readonly #save: Save<T>
  #latest: T | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined

  constructor(save: Save<T>, updatedAt: string) {
    this.#save = save
    this.at = shallowRef(updatedAt)
  }

  change(written: T): void {
    this.#latest = written
    if (this.state.value === 'saved') this.state.value = 'waiting'
    this.#later(PAUSE)
  }

  /** Resolves when nothing is left to save, or with false when it could not be saved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    while (this.#running !== undefined || this.#latest !== undefined) {
      if (this.#latest !== undefined) this.#running ??= this.#write(this.#latest)
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

  async #write(written: T): Promise<void> {
    this.#latest = undefined
    this.state.value = 'saving'
    const reply = await this.#save(written)
    this.#running = undefined
    if (reply.ok) this.#done(reply.value.updatedAt)
    else this.#keep(written, reply.failure)
  }

  #done(at: string): void {
    this.at.value = at
    this.why.value = undefined
    this.state.value = this.#latest === undefined ? 'saved' : 'waiting'
  }

  #keep(written: T, why: Failure): void {
    this.#latest ??= written
    this.why.value = why
    this.state.value = 'failed'
    this.#later(AGAIN)
  }
}
