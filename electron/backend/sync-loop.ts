import type { Failure } from '#core/kernel/failure.ts'
import { notBefore } from '#electron/desk/backoff.ts'
import type { Desk } from '#electron/desk/desk.ts'
import { isOnline } from '#electron/desk/line.ts'
import type { Progress } from '#electron/desk/sync-state.ts'
import { syncOnce } from '#electron/desk/sync.ts'
import type { Timer } from './timer.ts'

type Syncing = Pick<Desk, 'store' | 'core' | 'companies' | 'attachments' | 'studio' | 'clock' | 'chance'>

export type SyncEvents = {
  /** Tasks that changed, as soon as each step is done. */
  readonly onChange: (ids: readonly string[]) => void
  /** Communications that changed. */
  readonly onThreads: (ids: readonly string[]) => void
  /** What is known of companies changed. */
  readonly onCompanies: () => void
  /** A sync began or ended, or has sent or read some more. */
  readonly onState: (progress?: Progress) => void
  readonly onError: (error: unknown) => void
}

const SOON = 50 // ms: lets a burst of queueing become one parcel
const IDLE = 60_000 // ms: how late the news of a quiet core is at worst

/** Keeps desk and core in step: one sync at a time, when something is queued, when a retry is due, and now and then. */
export class SyncLoop {
  readonly #desk: Syncing
  readonly #timer: Timer
  readonly #events: SyncEvents
  #pending: { cancel(): void } | undefined
  #running: Promise<void> | undefined
  #stopped = false

  constructor(desk: Syncing, timer: Timer, events: SyncEvents) {
    this.#desk = desk
    this.#timer = timer
    this.#events = events
  }

  get syncing(): boolean {
    return this.#running !== undefined
  }

  /** Something is there to send, or the line was opened. */
  wake(): void {
    this.#schedule(SOON)
  }

  /** Syncs at once, without waiting for anybody's hour; resolves when done. */
  async now(): Promise<void> {
    while (this.#running !== undefined) await this.#running
    await this.#run(true)
  }

  /** Does something while no sync is under way and none can start. */
  async between(work: () => Promise<void>): Promise<void> {
    while (this.#running !== undefined) await this.#running
    this.#running = work().finally(() => {
      this.#running = undefined
    })
    await this.#running
  }

  /** No sync starts any more; resolves when the one under way is over. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#pending?.cancel()
    await this.#running
  }

  #schedule(ms: number): void {
    this.#pending?.cancel()
    if (!this.#stopped) this.#pending = this.#timer.after(ms, () => void this.#run(false))
  }

  #run(eager: boolean): Promise<void> {
    if (this.#stopped) return Promise.resolve()
    this.#running ??= this.#sync(eager).finally(() => {
      this.#running = undefined
      this.#events.onState()
    })
    return this.#running
  }

  async #sync(eager: boolean): Promise<void> {
    try {
      if (!(await isOnline(this.#desk))) return
      this.#events.onState()
      const { onChange, onThreads, onCompanies, onState: onProgress } = this.#events
      const { failure } = await syncOnce(this.#desk, { eager, onChange, onThreads, onCompanies, onProgress })
      this.#schedule(Math.max(await this.#pause(), this.#patience(failure)))
    } catch (error) {
      this.#events.onError(error)
      this.#schedule(IDLE)
    }
  }

  /** As long as the core asked to be left alone, when it did. */
  #patience(failure: Failure | undefined): number {
    const now = this.#desk.clock.now()
    const until = failure && notBefore(now, failure, this.#desk.chance())
    return until === undefined ? 0 : Date.parse(until) - now.getTime()
  }

  /** Until the first postponed delivery is due. */
  async #pause(): Promise<number> {
    const due = await this.#desk.store.nextDue(this.#desk.core.id)
    const wait = due === undefined ? IDLE : Date.parse(due) - this.#desk.clock.now().getTime()
    return Math.min(IDLE, Math.max(SOON, wait))
  }
}
