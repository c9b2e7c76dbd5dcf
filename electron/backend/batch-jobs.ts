import type { Failure } from '#core/kernel/failure.ts'
import { judgeItem } from '#electron/desk/batch-judge.ts'
import { handOver, type Handover } from '#electron/desk/batch-handover.ts'
import type { BatchLine } from '#electron/desk/batch-line.ts'
import { batchOf } from '#electron/desk/batches.ts'
import type { Desk } from '#electron/desk/desk.ts'
import type { Undertakings } from '#electron/desk/unfinished.ts'
import { CLOSING, remembered } from './remembered.ts'
import type { Push } from './push.ts'

type Around = {
  readonly push: Push
  /** What is told of an exception. */
  readonly refuse: (error: unknown) => Failure
  /** Where it is kept that a batch is being queued, for who comes back after it was cut. */
  readonly undertakings: Pick<Undertakings, 'begin'>
  readonly changed: (ids: readonly string[]) => void
}

const CHUNK = 25 // companies a push: few enough that the first screen is there at once

const NOTHING: Handover = { done: 0, of: 0, queued: 0, kept: 0, left: 0 }

/** The long work on batches: a newer judging of a batch ends the one before; a handover can be cancelled. */
export class BatchJobs {
  readonly #desk: Desk
  readonly #around: Around
  readonly #judging = new Map<string, AbortController>()
  readonly #handing = new Map<string, AbortController>()
  readonly #running = new Set<Promise<void>>()

  constructor(desk: Desk, around: Around) {
    this.#desk = desk
    this.#around = around
  }

  judge(id: string, from = 0): void {
    this.#judging.get(id)?.abort()
    const abort = new AbortController()
    this.#judging.set(id, abort)
    this.#run(this.#judged(id, from, abort.signal))
  }

  handOver(id: string): void {
    if (this.#handing.has(id)) return
    this.#judging.get(id)?.abort()
    const abort = new AbortController()
    this.#handing.set(id, abort)
    this.#run(this.#kept(id, abort.signal))
  }

  cancel(id: string): void {
    this.#handing.get(id)?.abort()
    this.#judging.get(id)?.abort()
  }

  /** Ends them all; resolves when none is at work. */
  async stop(): Promise<void> {
    for (const abort of [...this.#judging.values(), ...this.#handing.values()]) abort.abort(CLOSING)
    await Promise.allSettled(this.#running)
  }

  #run(work: Promise<void>): void {
    const done = work
      .catch((error: unknown) => void this.#around.refuse(error))
      .finally(() => this.#running.delete(done))
    this.#running.add(done)
  }

  async #judged(id: string, from: number, signal: AbortSignal): Promise<void> {
    const found = await batchOf(this.#desk, id)
    if (!found.ok) return
    const { batch, service } = found.value
    const open = await this.#desk.store.batches.open(id)
    const first = Math.max(
      0,
      open.findIndex(({ n }) => n >= from),
    )
    const inSight = [...open.slice(first), ...open.slice(0, first)]
    for (let at = 0; at < inSight.length && !isOver(signal); at += CHUNK) {
      const lines: BatchLine[] = []
      for (const item of inSight.slice(at, at + CHUNK))
        lines.push((await judgeItem(this.#desk, { batch, service }, item)).line)
      const done = Math.min(inSight.length, at + CHUNK)
      if (isOver(signal)) return
      this.#around.push('batches.lines', { batch: id, lines, done, of: inSight.length })
      await turn()
    }
  }

  async #kept(id: string, signal: AbortSignal): Promise<void> {
    const found = await batchOf(this.#desk, id)
    const name = found.ok ? found.value.service.id : ''
    const { begun, ended } = remembered(this.#around.undertakings, { what: 'batch', name, batch: id })
    await begun
    await this.#handed(id, signal)
    await ended(signal)
  }

  async #handed(id: string, signal: AbortSignal): Promise<void> {
    const { push, changed, refuse } = this.#around
    let so = NOTHING
    const onProgress = (now: Handover, ids: readonly string[]) => {
      so = now
      changed(ids)
      push('batches.handover', { batch: id, so })
    }
    try {
      const result = await handOver(this.#desk, id, { signal, onProgress })
      this.#handing.delete(id)
      const end = result.ok ? { so: result.value } : { so, failure: result.failure }
      push('batches.handover', { batch: id, ...end, over: isOver(signal) ? 'cancelled' : 'whole' })
    } catch (error) {
      this.#handing.delete(id)
      push('batches.handover', { batch: id, so, over: 'cancelled', failure: refuse(error) })
    }
  }
}

/** Asked anew each time: it changes while others are awaited. */
const isOver = ({ aborted }: AbortSignal): boolean => aborted

/** Lets what is being typed come before the next chunk. */
const turn = () => new Promise<void>((resolve) => void setImmediate(resolve))
