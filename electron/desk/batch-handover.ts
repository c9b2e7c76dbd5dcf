import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { AnyService } from '#core/service/define.ts'
import { wordedLine } from '#core/service/sheet-texts.ts'
import type { Batch, BatchItem } from './batch.ts'
import { judgeItem, type Judged } from './batch-judge.ts'
import { isReady } from './batch-line.ts'
import { batchOf } from './batches.ts'
import { never, now, type Desk } from './desk.ts'
import type { DeskTx } from './desk-store.ts'
import { prepared, type Ready } from './queueing.ts'
import type { Task } from './task.ts'

/** How far a batch is being turned into Smart-Tasks. */
export type Handover = {
  readonly done: number
  readonly of: number
  readonly queued: number
  readonly kept: number
  /** Companies that the archive no longer knows: they stay in the batch. */
  readonly left: number
}

type Watching = {
  readonly signal?: { readonly aborted: boolean }
  readonly onProgress?: (now: Handover, ids: readonly string[]) => void
}

const CHUNK = 20 // companies a transaction: a power cut costs the work on so many, never an answer

/**
 * Turns what is being written into Smart-Tasks: what is complete and would be accepted is queued, all the rest is kept
 * as a draft with its reason. A chunk is written whole or not at all; who was not reached stays in the batch as it was.
 */
export async function handOver(
  desk: Desk,
  id: string,
  { signal, onProgress }: Watching = {},
): Promise<Result<Handover, Failure>> {
  const found = await batchOf(desk, id)
  if (!found.ok) return found
  const { batch, service } = found.value
  const open = await desk.store.batches.open(id)
  let so: Handover = { done: 0, of: open.length, queued: 0, kept: 0, left: 0 }
  for (let from = 0; from < open.length && signal?.aborted !== true; from += CHUNK) {
    const chunk: Made[] = []
    for (const item of open.slice(from, from + CHUNK)) chunk.push(await made(desk, { batch, service }, item))
    const ids = await desk.store.transaction((tx) => written(tx, batch, chunk))
    so = counted(so, chunk)
    onProgress?.(so, ids)
  }
  return ok(so)
}

/** What a company becomes. */
type Made = { readonly item: BatchItem; draft?: Task; ready?: Ready; reason?: Failure | undefined }

async function made(
  desk: Desk,
  { batch, service }: { batch: Batch; service: AnyService },
  item: BatchItem,
): Promise<Made> {
  const judged = await judgeItem(desk, { batch, service }, item)
  if (judged.draft === undefined) return { item }
  const at = now(desk)
  const { azienda, ragioneSociale, previous } = item
  const draft: Task = {
    id: desk.ids.next(),
    service: service.id,
    version: service.version,
    ...{ azienda, ragioneSociale, ...judged.draft },
    ...{ state: 'draft', createdAt: at, updatedAt: at, attempts: 0, read: true },
    ...(previous !== undefined && { previous }),
  }
  const reason = reasonOf(service, judged)
  if (reason !== undefined) return { item, draft, reason }
  const ready = await prepared(desk, draft)
  return ready.ok ? { item, draft, ready: ready.value } : { item, draft, reason: ready.failure }
}

/** Why it is not queued: what is missing, or what the istruttoria would say. */
function reasonOf({ sheet }: AnyService, { line: { outlook, why, cells } }: Judged): Failure | undefined {
  if (isReady(outlook)) return undefined
  if (outlook === 'non-accolta' && why)
    return never('forecast-refused', {
      check: why.code,
      // what the check found, for who tells it in another language
      found: JSON.stringify(why.found ?? {}),
      motivo: wordedLine(sheet, why).says ?? '',
    })
  const wrong = Object.entries(cells).flatMap(([name, { complaint }]) => (complaint ? [[name, complaint]] : []))
  return never('incomplete', Object.fromEntries(wrong) as Record<string, string>)
}

async function written(tx: DeskTx, { id }: Batch, chunk: readonly Made[]): Promise<readonly string[]> {
  const ids: string[] = []
  for (const one of chunk) {
    const kept = await tx.batches.item(id, one.item.n)
    if (one.draft === undefined || kept === undefined || kept.task !== undefined) continue
    one.reason ??= await twinOf(tx, one.ready)
    await tx.tasks.put(taskOf(one.draft, one))
    await tx.batches.putItem(id, { ...kept, task: one.draft.id, ...(one.reason && { reason: one.reason }) })
    ids.push(one.draft.id)
  }
  return ids
}

const taskOf = (draft: Task, { ready, reason }: Made): Task => (reason === undefined && ready ? ready : draft)

async function twinOf({ tasks }: DeskTx, ready: Ready | undefined): Promise<Failure | undefined> {
  const twin = ready && (await tasks.twin(ready))
  return twin === undefined ? undefined : never('identical-queued', { id: twin })
}

function counted(so: Handover, chunk: readonly Made[]): Handover {
  const left = chunk.filter(({ draft }) => draft === undefined).length
  const kept = chunk.filter(({ draft, reason }) => draft !== undefined && reason !== undefined).length
  return {
    ...so,
    done: so.done + chunk.length,
    queued: so.queued + chunk.length - left - kept,
    kept: so.kept + kept,
    left: so.left + left,
  }
}
