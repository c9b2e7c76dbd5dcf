import { standOf, tally, type Batch, type BatchItem, type BatchItemRow, type BatchRow } from '#electron/desk/batch.ts'
import type { Batches, BatchReads } from '#electron/desk/batch-store.ts'
import type { Task } from '#electron/desk/task.ts'

export type KeptBatches = {
  readonly tasks: Map<string, Task>
  readonly batches: Map<string, Batch>
  /** By batch and place. */
  readonly items: Map<string, readonly [batch: string, item: BatchItem]>
}

const key = (batch: string, n: number) => `${batch} ${n}`

export function memoryBatchesOn({ batches, items }: KeptBatches): Batches {
  return {
    get: async (id) => batches.get(id),
    put: async (batch) => void batches.set(batch.id, batch),
    item: async (batch, n) => items.get(key(batch, n))?.[1],
    putItem: async (batch, item) => void items.set(key(batch, item.n), [batch, item]),
    dropItem: async (batch, n) => {
      if (items.get(key(batch, n))?.[1].task === undefined) items.delete(key(batch, n))
    },
  }
}

const factsOf = ({ updatedAt, protocollo, matricola, failure, outcome, read }: Task) => ({
  updatedAt,
  ...(matricola !== undefined && { matricola }),
  ...(protocollo !== undefined && { protocollo }),
  ...(failure && { failure }),
  ...(outcome && !read && { unread: true as const }),
})

/** A batch follows a request to its next attempt. */
export function followAttempt({ items }: KeptBatches, { id, previous }: Task): void {
  if (previous === undefined) return
  for (const [place, [batch, item]] of items)
    if (item.task === previous) {
      items.set(place, [batch, { ...without(item, 'reason'), task: id }])
    }
}

export function memoryBatchReads(content: () => KeptBatches): BatchReads {
  const itemsOf = (batch: string) =>
    [...content().items.values()]
      .flatMap(([of, item]) => (of === batch ? [item] : []))
      .sort((one, other) => one.n - other.n)
  const rowOf = (item: BatchItem): BatchItemRow => {
    const task = item.task === undefined ? undefined : content().tasks.get(item.task)
    return {
      ...without(item, 'answers'),
      stand: standOf(task?.state, task?.outcome?.esito),
      ...(task && factsOf(task)),
    }
  }
  const batchRow = (batch: Batch): BatchRow => {
    const items = itemsOf(batch.id)
    return {
      ...without(batch, 'common'),
      tally: tally(items.map((item) => [rowOf(item).stand, 1])),
      total: items.length,
      companies: new Set(items.map(({ azienda }) => azienda)).size,
    }
  }
  return {
    get: async (id) => content().batches.get(id),
    list: async () =>
      [...content().batches.values()]
        .filter(({ discarded }) => !discarded)
        .map(batchRow)
        .sort((one, other) => (`${one.createdAt} ${one.id}` < `${other.createdAt} ${other.id}` ? 1 : -1)),
    row: async (id) => {
      const batch = content().batches.get(id)
      return batch && batchRow(batch)
    },
    open: async (batch) => itemsOf(batch).filter(({ task }) => task === undefined),
    items: async ({ batch, stand, after, limit }) => {
      const all = itemsOf(batch)
        .map(rowOf)
        .filter((row) => stand === undefined || row.stand === stand)
      const rest = all.filter(({ n }) => after === undefined || n > Number(after))
      const rows = rest.slice(0, limit)
      const last = rows.at(-1)
      return { rows, total: all.length, ...(rest.length > limit && last && { next: String(last.n) }) }
    },
  }
}

function without<T extends object, K extends keyof T>(whole: T, name: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(whole).filter(([one]) => one !== name)) as unknown as Omit<T, K>
}
