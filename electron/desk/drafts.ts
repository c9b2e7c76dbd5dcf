import type { Richiedente } from '#core/domain/dossier.ts'
import { compose, suggested } from '#core/forms/compose.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { dossierFor, sameRichiedente } from './asking.ts'
import { never, now, richiedenteOf, serviceOf, type Desk } from './desk.ts'
import { moved, without, withoutQueueMarks, type Task, type TaskState } from './task.ts'

export type NewDraft = {
  readonly service: string
  readonly azienda: string
  readonly answers?: Loose
  readonly previous?: string
  /** In whose name; the studio's when left out, or of who may ask where an intermediario may not. */
  readonly richiedente?: Richiedente
}

/** A new draft, started with what the form suggests; refused when service or company are unknown. */
export async function createDraft(desk: Desk, draft: NewDraft): Promise<Result<Task, Failure>> {
  const { service: id, azienda, answers = {}, previous } = draft
  const service = serviceOf(desk, id)
  if (service === undefined) return no(never('unknown-service', { service: id }))
  const known = await dossierFor(desk, service.sheet, draft)
  if (known === undefined) return no(never('unknown-company', { azienda }))
  const { dossier, richiedente } = known
  const at = now(desk)
  const task: Task = {
    id: desk.ids.next(),
    service: id,
    version: service.version,
    azienda,
    ragioneSociale: dossier.azienda.ragioneSociale,
    state: 'draft',
    answers: { ...suggested(compose(service.sheet.form, dossier, answers)), ...answers },
    createdAt: at,
    updatedAt: at,
    attempts: 0,
    read: true,
    ...(previous !== undefined && { previous }),
    ...(richiedente !== undefined && { richiedente }),
  }
  await desk.store.transaction((tx) => tx.tasks.put(task))
  return ok(task)
}

/** Asks in another's name, while it is a draft: the same answers, another title. */
export async function askAs(
  desk: Pick<Desk, 'store' | 'clock' | 'studio'>,
  { id, richiedente }: { readonly id: string; readonly richiedente: Richiedente },
): Promise<Result<Task, Failure>> {
  return changed(desk, id, (task) => {
    if (task.state !== 'draft') return no(wrongState(task))
    const isStudio = sameRichiedente(richiedente, richiedenteOf(desk))
    const asked = isStudio ? without(task, 'richiedente') : { ...task, richiedente }
    return ok({ ...asked, updatedAt: now(desk) })
  })
}

/** Keeps what is being typed: durable when it resolves. Only drafts can be written to. */
export async function saveDraft(
  desk: Pick<Desk, 'store' | 'clock'>,
  { id, answers }: { readonly id: string; readonly answers: Loose },
): Promise<Result<Task, Failure>> {
  return changed(desk, id, (task) =>
    task.state === 'draft' ? ok({ ...task, answers, updatedAt: now(desk) }) : no(wrongState(task)),
  )
}

/** Puts a draft aside; it can be restored. */
export async function discardDraft(desk: Pick<Desk, 'store' | 'clock'>, id: string): Promise<Result<Task, Failure>> {
  return changed(desk, id, (task) =>
    task.state === 'draft' ? ok(moved(task, 'discarded', now(desk))) : no(wrongState(task)),
  )
}

export async function restoreDraft(desk: Pick<Desk, 'store' | 'clock'>, id: string): Promise<Result<Task, Failure>> {
  return changed(desk, id, (task) =>
    task.state === 'discarded' ? ok(moved(task, 'draft', now(desk))) : no(wrongState(task)),
  )
}

const MENDABLE: readonly TaskState[] = ['parked', 'recalled']

/** A new draft with the answers of one that was refused, parked or recalled, linked to it. */
export async function amendTask(desk: Desk, id: string): Promise<Result<Task, Failure>> {
  const task = await desk.store.task(id)
  if (task === undefined) return no(never('unknown-task'))
  const refused = task.outcome?.esito === 'non-accolta'
  if (!refused && !MENDABLE.includes(task.state)) return no(wrongState(task))
  const { service, azienda, answers, richiedente } = task
  return createDraft(desk, { service, azienda, answers, previous: id, ...(richiedente && { richiedente }) })
}

/** The outcome has been seen. */
export async function readTask(desk: Pick<Desk, 'store' | 'clock'>, id: string): Promise<Result<Task, Failure>> {
  return changed(desk, id, (task) => ok(task.read ? task : { ...task, read: true, readAt: now(desk) }))
}

/** To be read again, in bold; only an outcome can be. */
export async function unreadTask(desk: Pick<Desk, 'store'>, id: string): Promise<Result<Task, Failure>> {
  return changed(desk, id, (task) => (task.outcome ? ok({ ...task, read: false }) : no(wrongState(task))))
}

/** Reads a task, changes it and writes it in one transaction, so that no other change falls in between. */
export async function changed(
  { store }: Pick<Desk, 'store'>,
  id: string,
  change: (task: Task) => Result<Task, Failure>,
): Promise<Result<Task, Failure>> {
  return store.transaction(async ({ tasks }) => {
    const task = await tasks.get(id)
    if (task === undefined) return no(never('unknown-task'))
    const next = change(task)
    if (next.ok) await tasks.put(next.value)
    return next
  })
}

export function wrongState({ state }: Task): Failure {
  return never('wrong-state', { state })
}

/** The draft again, as it was before it was queued. */
export function backToDraft(desk: Pick<Desk, 'clock'>, task: Task): Task {
  return withoutQueueMarks(moved(task, 'draft', now(desk)))
}
