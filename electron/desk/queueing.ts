import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { later, never, now, richiedenteOf, serviceOf, today, type Desk } from './desk.ts'
import type { DeskTx } from './desk-store.ts'
import { backToDraft, changed, wrongState } from './drafts.ts'
import { filled, sendable } from './mask.ts'
import { moved, without, type Task } from './task.ts'

/**
 * Puts a draft into the queue, its parcel frozen as it will be sent. Refused: `incomplete` (details name the
 * fields), `identical-queued` (details name the other task), `wrong-state`, `changed-meanwhile`.
 */
export async function queueTask(desk: Desk, id: string): Promise<Result<Task, Failure>> {
  const draft = await desk.store.task(id)
  if (draft === undefined) return no(never('unknown-task'))
  if (draft.state !== 'draft') return no(wrongState(draft))
  const ready = await prepared(desk, draft)
  if (!ready.ok) return ready
  return desk.store.transaction((tx) => enqueue(tx, draft, ready.value))
}

/** A task with all it needs to be in the queue. */
export type Ready = Task & { readonly chiave: string }

/** A draft as it will stand in the queue, or why it cannot; nothing is written. */
export async function prepared(desk: Desk, draft: Task): Promise<Result<Ready, Failure>> {
  const service = serviceOf(desk, draft.service)
  if (service === undefined) return no(never('unknown-service', { service: draft.service }))
  const { azienda, id, previous } = draft
  const richiedente = richiedenteOf(desk, draft)
  const dossier = await desk.companies.dossier({ azienda, richiedente, oggi: today(desk) })
  if (dossier === undefined) return no(never('unknown-company', { azienda }))
  const full = filled(service, dossier, draft.answers)
  if (!full.ok) return full
  const { mask, subject } = full.value
  const at = now(desk)
  const parcel = {
    id,
    service: service.id,
    version: service.version,
    azienda,
    richiedente,
    answers: sendable(mask),
    ...(previous !== undefined && { previous }),
  }
  const { matricola } = subject
  return ok({
    ...moved(draft, 'queued', at),
    version: service.version,
    queuedAt: at,
    dueAt: at,
    attempts: 0,
    parcel,
    chiave: subject.chiave,
    ...(matricola !== undefined && { matricola }),
  })
}

async function enqueue({ tasks }: DeskTx, draft: Task, queued: Ready): Promise<Result<Task, Failure>> {
  const found = await tasks.get(draft.id)
  if (found?.state !== 'draft' || found.updatedAt !== draft.updatedAt) return no(later('changed-meanwhile'))
  const twin = await tasks.twin(queued)
  if (twin !== undefined) return no(never('identical-queued', { id: twin }))
  await tasks.put(queued)
  return ok(queued)
}

/**
 * Back to a draft, while it surely has not left. `in-doubt`: a delivery was tried and may have arrived; after the
 * next sync it is known, and then it can be recalled.
 */
export async function unqueueTask(desk: Pick<Desk, 'store' | 'clock'>, id: string): Promise<Result<Task, Failure>> {
  return changed(desk, id, (task) => {
    if (task.state !== 'queued' && task.state !== 'parked') return no(wrongState(task))
    return task.inDoubt ? no(later('in-doubt')) : ok(backToDraft(desk, task))
  })
}

/** A parked task goes back into the queue; one that waits for its hour goes at once. */
export async function retryTask(desk: Pick<Desk, 'store' | 'clock'>, id: string): Promise<Result<Task, Failure>> {
  return changed(desk, id, (task) => {
    const at = now(desk)
    if (task.state === 'queued') return ok({ ...task, dueAt: at })
    if (task.state !== 'parked') return no(wrongState(task))
    return ok({ ...without(moved(task, 'queued', at), 'failure'), dueAt: at, attempts: 0 })
  })
}
