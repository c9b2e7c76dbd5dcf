import type { Failure } from '#core/kernel/failure.ts'
import type { Result } from '#core/kernel/result.ts'
import { nextTry, notBefore } from '#electron/desk/backoff.ts'
import type { Desk } from '#electron/desk/desk.ts'
import { isOnline } from '#electron/desk/line.ts'
import type { CoreLine } from '#electron/sync/core-line.ts'
import { listen, type Ended } from '#electron/sync/event-stream.ts'
import type { Timer } from './timer.ts'

type Following = Pick<Desk, 'store' | 'clock' | 'chance'>
type Events = { readonly onNews: () => void; readonly onError: (error: unknown) => void }

const UNLESS_TOLD = 3_000 // ms between two streams

/**
 * Hears at once when a core elsewhere has news, as long as the line is open. Without it nothing is lost: the desk asks
 * by itself now and then.
 */
export class News {
  readonly #desk: Following
  readonly #timer: Timer
  readonly #events: Events
  #following: AbortController | undefined
  #running: Promise<void> = Promise.resolve()

  constructor(desk: Following, timer: Timer, events: Events) {
    this.#desk = desk
    this.#timer = timer
    this.#events = events
  }

  /** Follows that core from now on, or none: called again when the core, the line or who is signed in changes. */
  follow(line: CoreLine | undefined): void {
    this.#following?.abort()
    const following = new AbortController()
    this.#following = following
    if (line === undefined) return
    const before = this.#running
    this.#running = before
      .then(() => this.#follow(line, following.signal))
      .catch((error: unknown) => this.#events.onError(error))
  }

  /** Nothing is listened to any more. */
  async stop(): Promise<void> {
    this.#following?.abort()
    await this.#running
  }

  async #follow(line: CoreLine, signal: AbortSignal): Promise<void> {
    for (let attempts = 1; !signal.aborted; attempts += 1) {
      if (!(await isOnline(this.#desk))) return
      const cursor = (await this.#desk.store.memory.recall(`cursor:${line.parts.address}`)) ?? 0
      const ended = await listen(line, cursor, { onNews: this.#events.onNews, signal })
      if (ended.ok) attempts = 0
      await this.#rest(this.#pause(ended, attempts), signal)
    }
  }

  #pause(ended: Result<Ended, Failure>, attempts: number): number {
    if (ended.ok) return ended.value.retry ?? UNLESS_TOLD
    const { clock, chance } = this.#desk
    const now = clock.now()
    const own = nextTry(now, attempts, chance())
    const wanted = notBefore(now, ended.failure, chance()) ?? own
    return Date.parse(wanted > own ? wanted : own) - now.getTime()
  }

  #rest(ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve()
    return new Promise((rested) => {
      const waiting = this.#timer.after(ms, rested)
      signal.addEventListener('abort', () => {
        waiting.cancel()
        rested()
      })
    })
  }
}
