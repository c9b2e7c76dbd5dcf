import type { Failure } from '#core/kernel/failure.ts'
import { no, type Result } from '#core/kernel/result.ts'
import { dossierFor } from '#electron/desk/asking.ts'
import { attach } from '#electron/desk/attachments.ts'
import { never, serviceOf, type Desk } from '#electron/desk/desk.ts'
import { createDraft } from '#electron/desk/drafts.ts'
import { queueTask } from '#electron/desk/queueing.ts'
import type { Task } from '#electron/desk/task.ts'
import { answered } from './answers.ts'
import { wishes } from './plan.ts'
import type { Asking, Wish } from './wishes/wish.ts'

/** The requests that wait, and how many stayed drafts because the desk lacked something. */
export type Queued = { readonly ids: readonly string[]; readonly kept: number }

/** Fills the mask of every wish as a consultant would, and puts it into the queue. */
export async function queueAll(desk: Desk, asked: readonly Asking[]): Promise<Queued> {
  const ids: string[] = []
  let kept = 0
  for (const [turn, wish] of (await wishes(desk, asked, await evidence(desk))).entries()) {
    const queued = await queueOne(desk, wish, turn)
    if (queued.ok) ids.push(queued.value.id)
    else kept += 1
  }
  return { ids, kept }
}

async function queueOne(desk: Desk, wish: Wish, turn: number): Promise<Result<Task, Failure>> {
  const { service: id, azienda } = wish
  const sheet = serviceOf(desk, id)?.sheet
  if (sheet === undefined) return no(never('unknown-service', { service: id }))
  const seen = await dossierFor(desk, sheet, wish)
  if (seen === undefined) return no(never('unknown-company', { azienda }))
  const answers = answered(sheet.form, seen.dossier, wish.answers, turn)
  const draft = await createDraft(desk, { ...wish, answers })
  return draft.ok ? queueTask(desk, draft.value.id) : draft
}

const RELATA = '%PDF-1.4\n% Relata di mancata consegna, inventata\n%%EOF\n'

/** A file to show as evidence, kept as any other would be. */
async function evidence(desk: Desk): Promise<string> {
  const kept = await attach(desk, { nome: 'mancata-consegna.pdf', contenuto: new TextEncoder().encode(RELATA) })
  if (!kept.ok) throw new Error(`the evidence cannot be kept: ${kept.failure.code}`)
  return kept.value.hash
}
