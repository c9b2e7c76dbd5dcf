import { computed, ref, shallowRef, type ShallowRef } from 'vue'
import type { Failure } from '#core/kernel/failure.ts'
import type { Option } from '#core/forms/known/option.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Reply } from '#core/contract/reply.ts'
import type { BatchState } from '#electron/bridge/batch-calls.ts'
import type { Pushes } from '#electron/bridge/pushes.ts'
import type { BatchItemRow } from '#electron/desk/batch.ts'
import { isReady, type BatchLine } from '#electron/desk/batch-line.ts'
import { desk } from './desk.ts'
import { said } from './said.ts'

const PAGE = 500

/** The batch on the screen: its companies, what is written for each, and how the work on all of them goes. */
export class OpenBatch {
  readonly id: string
  readonly state = shallowRef<BatchState>()
  readonly items = shallowRef<readonly BatchItemRow[]>([])
  readonly failure = shallowRef<Failure>()
  /** How far the companies have been judged; nothing when none is at work. */
  readonly judging = shallowRef<{ readonly done: number; readonly of: number }>()
  readonly handover = shallowRef<Pushes['batches.handover']>()
  /** Grows whenever lines come: what counts them counts again. */
  readonly version = ref(0)
  readonly #lines = new Map<number, ShallowRef<BatchLine | undefined>>()
  readonly #raw = new Map<number, BatchLine>()
  #again = false
  #reading: Promise<void> | undefined

  /** Those being written that would be accepted as they are. */
  readonly ready = computed(() => this.countOpen((line) => isReady(line.outlook)))
  /** Whether a company is in it once for each of its matricole: then its rows are not companies. */
  readonly byPosition = computed(() => {
    const { total = 0, companies = 0 } = this.state.value?.row ?? {}
    return total > companies
  })
  readonly open = computed(() => this.items.value.filter(({ stand }) => stand === 'aperta').length)

  constructor(id: string) {
    this.id = id
  }

  /** A company's line, to be watched by its row alone. */
  line(n: number): ShallowRef<BatchLine | undefined> {
    let line = this.#lines.get(n)
    if (line === undefined) this.#lines.set(n, (line = shallowRef()))
    return line
  }

  /** A company's line as it is, watched by nobody. */
  lineNow(n: number): BatchLine | undefined {
    return this.#raw.get(n)
  }

  /** The lines of those still being written; reading them watches none. */
  openLines(): readonly BatchLine[] {
    return this.items.value.flatMap(({ n, stand }) => {
      const line = stand === 'aperta' ? this.#raw.get(n) : undefined
      return line === undefined ? [] : [line]
    })
  }

  /** What there is to choose from in a cell. */
  async options(n: number, field: string): Promise<readonly Option[]> {
    const reply = await desk['batches.options']({ id: this.id, n, field })
    return reply.ok ? reply.value : []
  }

  countOpen(fits: (line: BatchLine) => boolean): number {
    return this.version.value < 0 ? 0 : this.openLines().filter(fits).length
  }

  /** Reads where all stand; asked while it is being read, it is read once more. */
  async refresh(): Promise<void> {
    this.#again = this.#reading !== undefined
    this.#reading ??= this.#read()
    await this.#reading
  }

  /** Has what is being written judged with the data of today, from the company in sight on. */
  async judge(from = 0): Promise<void> {
    if (this.open.value === 0) return
    this.judging.value = { done: 0, of: this.open.value }
    const reply = await desk['batches.judge']({ id: this.id, from })
    if (!reply.ok) this.failure.value = reply.failure
  }

  async answerAll(common: Loose): Promise<Reply<{ readonly updatedAt: string }>> {
    const reply = await desk['batches.answerAll']({ id: this.id, common: said(common) })
    const state = this.state.value
    if (reply.ok && state) this.state.value = { ...state, batch: { ...state.batch, common } }
    return reply
  }

  async handOver(): Promise<void> {
    const nothing = { done: 0, of: this.open.value, queued: 0, kept: 0, left: 0 }
    this.judging.value = undefined
    this.handover.value = { batch: this.id, so: nothing }
    const reply = await desk['batches.handOver']({ id: this.id })
    if (reply.ok) return
    this.handover.value = undefined
    this.failure.value = reply.failure
  }

  cancel(): void {
    this.judging.value = undefined
    void desk['batches.cancel']({ id: this.id })
  }

  tell(lines: readonly BatchLine[]): void {
    for (const line of lines) {
      this.line(line.n).value = line
      this.#raw.set(line.n, line)
    }
    this.version.value += 1
  }

  readonly toldLines = ({ batch, lines, done, of }: Pushes['batches.lines']): void => {
    if (batch !== this.id) return
    this.tell(lines)
    if (this.judging.value) this.judging.value = done < of ? { done, of } : undefined
  }

  /** Resolves to how it ended, when it did. */
  readonly toldHandover = (body: Pushes['batches.handover']): boolean => {
    if (body.batch !== this.id) return false
    this.handover.value = body.over === undefined ? body : undefined
    if (body.failure) this.failure.value = body.failure
    if (body.over !== undefined) void this.refresh()
    return body.over !== undefined
  }

  async #read(): Promise<void> {
    this.#again = false
    const [state, items] = [await desk['batches.get']({ id: this.id }), await allItems(this.id)]
    this.failure.value = [state, items].flatMap((reply) => (reply.ok ? [] : [reply.failure]))[0]
    if (state.ok) this.state.value = state.value
    if (items.ok) this.items.value = items.value
    this.version.value += 1
    if (this.#isAskedAgain()) await this.#read()
    this.#reading = undefined
  }

  #isAskedAgain(): boolean {
    return this.#again
  }
}

async function allItems(batch: string): Promise<Reply<readonly BatchItemRow[]>> {
  const rows: BatchItemRow[] = []
  for (let after: string | undefined; ;) {
    const page = await desk['batches.items']({ batch, limit: PAGE, ...(after !== undefined && { after }) })
    if (!page.ok) return page
    rows.push(...page.value.rows)
    after = page.value.next
    if (after === undefined) return { ok: true, value: rows }
  }
}
