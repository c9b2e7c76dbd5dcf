import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { later } from '#electron/desk/desk.ts'
import type { Undertakings } from '#electron/desk/unfinished.ts'
import { CLOSING, remembered, type Remembered } from './remembered.ts'
import type { Push } from './push.ts'

export type Step = 'righe' | 'ricevute' | 'stampa' | 'copia'

export type ExportWatch = {
  readonly signal: AbortSignal
  readonly onProgress: (step: Step, done: number, total?: number) => void
}

/** Writes one file; gives how many things went into it. */
export type ExportWork = (watch: ExportWatch) => Promise<Result<number, Failure>>

type Around = {
  readonly push: Push
  readonly refuse: (error: unknown) => Failure
  /** Where it is kept that a file is on its way, for who comes back after it was cut. */
  readonly undertakings: Pick<Undertakings, 'begin'>
}

/** Files on their way out: each can be cancelled, and says how it goes by pushes. One after the other. */
export class ExportJobs {
  readonly #around: Around
  readonly #jobs = new Map<string, AbortController>()
  #line: Promise<void> = Promise.resolve()
  #born = 0
  #stopped = false

  constructor(around: Around) {
    this.#around = around
  }

  start(name: string, work: ExportWork): Result<{ readonly job: string }, Failure> {
    if (this.#stopped) return no(later('locked'))
    this.#born += 1
    const job = `export-${String(this.#born)}`
    const abort = new AbortController()
    this.#jobs.set(job, abort)
    const kept = remembered(this.#around.undertakings, { what: 'export', name })
    this.#line = this.#line.then(() => this.#run({ job, name, signal: abort.signal, kept }, work))
    return ok({ job })
  }

  cancel(job: string): void {
    this.#jobs.get(job)?.abort()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    for (const abort of this.#jobs.values()) abort.abort(CLOSING)
    await this.#line
  }

  async #run({ job, name, signal, kept }: Running, work: ExportWork): Promise<void> {
    const { push } = this.#around
    await kept.begun
    const result = signal.aborted ? undefined : await this.#attempt(job, signal, work)
    this.#jobs.delete(job)
    await kept.ended(signal, result?.ok)
    if (result?.ok) push('exports.finished', { job, name, count: result.value })
    else if (result === undefined || signal.aborted) push('exports.finished', { job, name, cancelled: true })
    else push('exports.finished', { job, name, failure: result.failure })
  }

  async #attempt(job: string, signal: AbortSignal, work: ExportWork): Promise<Result<number, Failure>> {
    const { push, refuse } = this.#around
    try {
      const onProgress: ExportWatch['onProgress'] = (step, done, total) =>
        push('exports.progress', { job, step, done, ...(total !== undefined && { total }) })
      return await work({ signal, onProgress })
    } catch (error) {
      return no(refuse(error))
    }
  }
}

type Running = {
  readonly job: string
  readonly name: string
  readonly signal: AbortSignal
  readonly kept: Remembered
}
