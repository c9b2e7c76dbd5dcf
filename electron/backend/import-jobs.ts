import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { later } from '#electron/desk/desk.ts'
import type { ImportProgress, ImportReport } from '#core/domain/importing.ts'
import type { ImportOrder } from '#core/store/imports/import-file.ts'
import type { Importer } from '#electron/store/imports/sqlite-importer.ts'
import type { Undertakings } from '#electron/desk/unfinished.ts'
import { nameOf } from './export-work.ts'
import { CLOSING, remembered, type Remembered } from './remembered.ts'
import type { Push } from './push.ts'

type Around = {
  readonly importFile: Importer['importFile']
  readonly push: Push
  /** Where it is kept that a file is on its way, for who comes back after it was cut. */
  readonly undertakings: Pick<Undertakings, 'begin'>
  /** What is told of an exception. */
  readonly refuse: (error: unknown) => Failure
}

type Job = {
  readonly id: string
  readonly order: ImportOrder
  readonly abort: AbortController
  readonly kept: Remembered
}

/** Imports wait for each other: one file at a time, in the order they were asked for. */
export class ImportJobs {
  readonly #around: Around
  readonly #jobs = new Map<string, Job>()
  #line: Promise<void> = Promise.resolve()
  #born = 0
  #stopped = false

  constructor(around: Around) {
    this.#around = around
  }

  /** Gives the job's name at once; how it goes and how it ends is told by pushes. */
  start(order: ImportOrder): Result<{ readonly job: string }, Failure> {
    if (this.#stopped) return no(later('locked'))
    this.#born += 1
    const kept = remembered(this.#around.undertakings, { what: 'import', name: nameOf(order.path) })
    const job: Job = { id: `import-${this.#born}`, order, abort: new AbortController(), kept }
    this.#jobs.set(job.id, job)
    this.#line = this.#line.then(() => this.#run(job))
    return ok({ job: job.id })
  }

  /** Ends a job, also one that waits; the archive stays as it was before it. */
  cancel(id: string): void {
    this.#jobs.get(id)?.abort.abort()
  }

  /** Ends them all; resolves when none is at work. */
  async stop(): Promise<void> {
    this.#stopped = true
    for (const { abort } of this.#jobs.values()) abort.abort(CLOSING)
    await this.#line
  }

  async #run({ id, order, abort: { signal }, kept }: Job): Promise<void> {
    const { push } = this.#around
    await kept.begun
    const result = signal.aborted ? undefined : await this.#attempt(id, order, signal)
    this.#jobs.delete(id)
    await kept.ended(signal, result?.ok)
    if (result?.ok) {
      push('imports.finished', { job: id, report: result.value })
      push('companies.changed', { all: true })
    } else if (result === undefined || signal.aborted) {
      // Whatever else was found, what was cancelled is cancelled.
      push('imports.finished', { job: id, cancelled: true })
    } else push('imports.finished', { job: id, failure: result.failure })
  }

  async #attempt(job: string, order: ImportOrder, signal: AbortSignal): Promise<Result<ImportReport, Failure>> {
    const { importFile, push, refuse } = this.#around
    try {
      const onProgress = (progress: ImportProgress) => push('imports.progress', { ...progress, job })
      return await importFile(order, { signal, onProgress })
    } catch (error) {
      return no(refuse(error))
    }
  }
}
