import { useToast } from '@nuxt/ui/composables/useToast'
import type { ShallowRef } from 'vue'
import type { BatchItem, BatchItemRow } from '#electron/desk/batch.ts'
import type { BatchEdits } from '#renderer/stores/batch-edits.ts'
import { desk } from '#renderer/stores/desk.ts'
import type { OpenBatch } from '#renderer/stores/open-batch.ts'
import { failureText } from '#renderer/texts/failures.ts'
import { lotto } from '#renderer/texts/lotti.ts'

/** What the grid of a batch can be told to do. */
export type GridRef = {
  readonly goToField: (n: number, field: string) => Promise<void>
  readonly chosen: () => readonly BatchItemRow[]
  readonly focus: () => void
  readonly undo: () => void
  readonly redo: () => void
}

type Around = {
  readonly batch: OpenBatch
  readonly edits: BatchEdits
  readonly grid: Readonly<ShallowRef<GridRef | null>>
}

/** Takes the chosen companies out of a batch, as they are written, and puts them back when that was a mistake. */
export function useDropping({ batch, edits, grid }: Around): () => Promise<void> {
  const toast = useToast()

  async function putBack(items: readonly BatchItem[]): Promise<void> {
    const back = items.map(({ n, azienda, ragioneSociale, answers, previous }) => ({
      ...{ n, azienda, ragioneSociale, answers: { ...answers } as Record<string, string> },
      ...(previous !== undefined && { previous }),
    }))
    const reply = await desk['batches.putBack']({ id: batch.id, items: back })
    if (!reply.ok) batch.failure.value = reply.failure
    await batch.refresh()
    await batch.judge(items[0]?.n)
  }

  async function drop(rows: readonly BatchItemRow[]): Promise<void> {
    const ns = rows.filter(({ stand }) => stand === 'aperta').map(({ n }) => n)
    if (ns.length === 0) {
      toast.add({ title: lotto.notDropped, color: 'warning' })
      return
    }
    await edits.settled()
    const byPosition = batch.byPosition.value
    const reply = await desk['batches.drop']({ id: batch.id, ns })
    if (!reply.ok) return void toast.add({ title: failureText(reply.failure), color: 'error' })
    await batch.refresh()
    const undo = {
      label: lotto.putBack,
      color: 'neutral' as const,
      variant: 'outline' as const,
      onClick: () => void putBack(reply.value),
    }
    toast.add({ title: lotto.dropped(reply.value.length, byPosition), description: lotto.droppedHint, actions: [undo] })
  }
  return async () => {
    await drop(grid.value?.chosen() ?? [])
    grid.value?.focus()
  }
}
