import type { Batch, BatchItem, BatchItemRow, BatchRow, Stand } from './batch.ts'
import type { Page } from './company.ts'

/** Batches inside a transaction. */
export type Batches = {
  get(id: string): Promise<Batch | undefined>
  /** Writes the batch, new or known; its companies are written by themselves. */
  put(batch: Batch): Promise<void>
  item(batch: string, n: number): Promise<BatchItem | undefined>
  putItem(batch: string, item: BatchItem): Promise<void>
  /** Takes a company out; only one that never became a Smart-Task. */
  dropItem(batch: string, n: number): Promise<void>
}

export type BatchItemQuery = {
  readonly batch: string
  readonly stand?: Stand
  /** The place after which to go on. */
  readonly after?: string
  readonly limit: number
}

/** Batches as they are read outside of transactions. */
export type BatchReads = {
  get(id: string): Promise<Batch | undefined>
  /** Those not put aside, newest first. */
  list(): Promise<readonly BatchRow[]>
  row(id: string): Promise<BatchRow | undefined>
  /** The companies that are still being written, in their order. */
  open(batch: string): Promise<readonly BatchItem[]>
  items(query: BatchItemQuery): Promise<Page<BatchItemRow>>
}
