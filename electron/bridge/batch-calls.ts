import * as v from 'valibot'
import type { Option } from '#core/forms/known/option.ts'
import { STANDS, type Batch, type BatchItem, type BatchItemRow, type BatchRow } from '#electron/desk/batch.ts'
import type { BatchLine } from '#electron/desk/batch-line.ts'
import type { Page } from '#electron/desk/company.ts'
import type { Recognition } from '#electron/desk/pasted-list.ts'
import { call } from './call.ts'
import { after, answers, cellEdits, droppedItems, id, ids, nothing, place, places, text } from './inputs.ts'

/** A batch, and where its companies stand. */
export type BatchState = { readonly batch: Batch; readonly row: BatchRow }

/** What the window may ask about one intention for many companies. */
export const batchCalls = {
  /** Whom a pasted list of codes names, and what of it names nobody. */
  'batches.recognise': call<Recognition>()(v.object({ text: text(500_000) })),
  'batches.create': call<Batch>()(
    v.object({
      service: id,
      aziende: ids,
      common: v.exactOptional(answers),
      perPosition: v.exactOptional(v.boolean()),
    }),
  ),
  'batches.list': call<readonly BatchRow[]>()(nothing),
  'batches.get': call<BatchState>()(v.object({ id })),
  'batches.items': call<Page<BatchItemRow>>()(
    v.object({ batch: id, stand: v.exactOptional(v.picklist(STANDS)), ...after }),
  ),
  /** Composes and judges all that is being written, from the place that is looked at on; lines are told by pushes. */
  'batches.judge': call<null>()(v.object({ id, from: v.exactOptional(place) })),
  'batches.answerAll': call<{ readonly updatedAt: string }>()(v.object({ id, common: answers })),
  'batches.write': call<readonly BatchLine[]>()(v.object({ id, edits: cellEdits })),
  'batches.options': call<readonly Option[]>()(v.object({ id, n: place, field: id })),
  /** Takes companies out and gives them as they were: `putBack` undoes it. */
  'batches.drop': call<readonly BatchItem[]>()(v.object({ id, ns: places })),
  'batches.putBack': call<null>()(v.object({ id, items: droppedItems })),
  'batches.setAside': call<null>()(v.object({ id, discarded: v.boolean() })),
  /** Queues what is ready and keeps the rest as drafts; how it goes and how it ends is told by pushes. */
  'batches.handOver': call<null>()(v.object({ id })),
  'batches.cancel': call<null>()(v.object({ id })),
  /** A new batch that mends the refused requests of one. */
  'batches.amend': call<Batch>()(v.object({ id })),
} as const
