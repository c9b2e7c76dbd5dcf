import { ref, shallowRef } from 'vue'
import type { Failure } from '#core/kernel/failure.ts'
import type { BatchCell, BatchLine, CellEdit } from '#electron/desk/batch-line.ts'
import { desk } from './desk.ts'
import type { OpenBatch } from './open-batch.ts'

const CHUNK = 40 // companies a call: what was written shows up while the rest is being judged
const MOST = 200 // steps that can be taken back

type Written = { readonly edits: readonly CellEdit[]; readonly inverse: readonly CellEdit[] }

/** What is written into the cells of a batch, one write after the other, and how to take it back. */
export class BatchEdits {
  readonly failure = shallowRef<Failure>()
  /** How many companies of a large write are done. */
  readonly writing = shallowRef<{ readonly done: number; readonly of: number }>()
  readonly undoable = ref(0)
  readonly redoable = ref(0)
  readonly #batch: OpenBatch
  readonly #done: Written[] = []
  readonly #undone: Written[] = []
  #last: Promise<void> = Promise.resolve()
  #stopped = false

  constructor(batch: OpenBatch) {
    this.#batch = batch
  }

  /** Shows at once what is written, and keeps it. */
  write(edits: readonly CellEdit[]): Promise<void> {
    if (edits.length === 0) return this.#last
    const inverse = edits.map((edit) => inverseOf(edit, this.#batch.line(edit.n).value))
    this.#done.push({ edits, inverse: inverse.reverse() })
    if (this.#done.length > MOST) this.#done.shift()
    this.#undone.length = 0
    return this.#put(edits)
  }

  undo(): readonly CellEdit[] {
    return this.#turn(this.#done, this.#undone, ({ inverse }) => inverse)
  }

  redo(): readonly CellEdit[] {
    return this.#turn(this.#undone, this.#done, ({ edits }) => edits)
  }

  /** Resolves when what was typed so far is kept. */
  settled(): Promise<void> {
    return this.#last
  }

  /** What has not been written yet is left as it was. */
  stop(): void {
    this.#stopped = true
  }

  #turn(from: Written[], to: Written[], what: (written: Written) => readonly CellEdit[]): readonly CellEdit[] {
    const written = from.pop()
    if (written === undefined) return []
    to.push(written)
    const edits = what(written)
    void this.#put(edits)
    return edits
  }

  #put(edits: readonly CellEdit[]): Promise<void> {
    this.undoable.value = this.#done.length
    this.redoable.value = this.#undone.length
    this.#show(edits)
    this.#last = this.#last.then(() => this.#send(edits))
    return this.#last
  }

  /** As they are being written: what they mean is told by the answer. */
  #show(edits: readonly CellEdit[]): void {
    for (const { n, field, text, answer } of edits) {
      const line = this.#batch.line(n)
      const before = line.value
      if (before === undefined) continue
      const value = answer ?? text
      const cell: BatchCell = { ...(value !== undefined && value !== '' && { value }), own: true }
      line.value = { ...before, cells: { ...before.cells, [field]: cell } }
    }
  }

  async #send(edits: readonly CellEdit[]): Promise<void> {
    this.#stopped = false
    const ns = [...new Set(edits.map(({ n }) => n))]
    for (let at = 0; at < ns.length && !this.#isStopped(); at += CHUNK) {
      const some = new Set(ns.slice(at, at + CHUNK))
      const own = edits.filter(({ n }) => some.has(n))
      const reply = await desk['batches.write']({ id: this.#batch.id, edits: own.map((edit) => ({ ...edit })) })
      this.failure.value = reply.ok ? undefined : reply.failure
      if (reply.ok) this.#batch.tell(reply.value)
      if (ns.length > CHUNK) this.writing.value = { done: Math.min(ns.length, at + CHUNK), of: ns.length }
    }
    this.writing.value = undefined
    if (this.#isStopped() || this.failure.value) await this.#batch.judge()
  }

  #isStopped(): boolean {
    return this.#stopped
  }
}

/** What puts a cell back as it was: its own answer, or none of its own. */
function inverseOf({ n, field }: CellEdit, line: BatchLine | undefined): CellEdit {
  const cell = line?.cells[field]
  return cell?.own ? { n, field, answer: cell.value ?? null } : { n, field, text: '' }
}
