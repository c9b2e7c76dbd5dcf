import type { Option } from '#core/forms/known/option.ts'
import { compose } from '#core/forms/compose.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { AnyService } from '#core/service/define.ts'
import { dossierFor } from './asking.ts'
import type { Batch, BatchCompany, BatchItem } from './batch.ts'
import { judgeItem, type Judged } from './batch-judge.ts'
import { perPosition } from './batch-positions.ts'
import { answersOf, optionsOf, type BatchLine, type CellEdit } from './batch-line.ts'
import { never, now, serviceOf, type Desk } from './desk.ts'

/** How many companies one batch may have: beyond it nobody reads the grid any more. */
export const MOST_COMPANIES = 2_000

export type NewBatch = {
  readonly service: string
  readonly companies: readonly BatchCompany[]
  readonly common?: Loose
  /** A company with several positions is in it once for each, where the service asks one. */
  readonly perPosition?: boolean
}

/** A new batch; a company named twice is taken once. Refused: `unknown-service`, `empty-batch`, `too-many-companies`. */
export async function createBatch(
  desk: Desk,
  { service: id, companies, common = {}, perPosition: isSplit = false }: NewBatch,
): Promise<Result<Batch, Failure>> {
  const service = serviceOf(desk, id)
  if (service === undefined) return no(never('unknown-service', { service: id }))
  const once = [...new Map(companies.map((one) => [one.azienda + (one.previous ?? ''), one])).values()]
  const each = isSplit ? await perPosition(desk, service, once) : once
  if (each.length === 0) return no(never('empty-batch'))
  if (each.length > MOST_COMPANIES) return no(never('too-many-companies', { massimo: String(MOST_COMPANIES) }))
  const at = now(desk)
  const { version } = service
  const batch: Batch = {
    ...{ id: desk.ids.next(), service: id, version, common },
    ...{ createdAt: at, updatedAt: at, discarded: false },
  }
  await desk.store.transaction(async ({ batches }) => {
    await batches.put(batch)
    for (const [n, { answers = {}, ...company }] of each.entries())
      await batches.putItem(batch.id, { n, answers, ...company })
  })
  return ok(batch)
}

/** Keeps the answers that hold for all: durable when it resolves. */
export function answerAll(
  desk: Pick<Desk, 'store' | 'clock'>,
  { id, common }: { readonly id: string; readonly common: Loose },
): Promise<Result<Batch, Failure>> {
  return changedBatch(desk, id, (batch) => ({ ...batch, common, updatedAt: now(desk) }))
}

/** Puts a batch aside, or takes it back; what it handed over is not touched. */
export function setAside(
  desk: Pick<Desk, 'store' | 'clock'>,
  { id, discarded }: { readonly id: string; readonly discarded: boolean },
): Promise<Result<Batch, Failure>> {
  return changedBatch(desk, id, (batch) => ({ ...batch, discarded, updatedAt: now(desk) }))
}

/** Takes companies out; gives them as they were, so that they can be put back. */
export async function dropItems(
  desk: Pick<Desk, 'store'>,
  { id, ns }: { readonly id: string; readonly ns: readonly number[] },
): Promise<Result<readonly BatchItem[], Failure>> {
  return desk.store.transaction(async ({ batches }) => {
    const dropped: BatchItem[] = []
    for (const n of ns) {
      const item = await batches.item(id, n)
      if (item === undefined || item.task !== undefined) continue
      dropped.push(item)
      await batches.dropItem(id, n)
    }
    return ok(dropped)
  })
}

/** Puts companies back where they were taken out; a place that somebody has taken meanwhile is left as it is. */
export async function putBack(
  desk: Pick<Desk, 'store'>,
  { id, items }: { readonly id: string; readonly items: readonly Omit<BatchItem, 'task' | 'reason'>[] },
): Promise<Result<null, Failure>> {
  return desk.store.transaction(async ({ batches }) => {
    if ((await batches.get(id)) === undefined) return no(never('unknown-batch'))
    for (const item of items) if ((await batches.item(id, item.n)) === undefined) await batches.putItem(id, item)
    return ok(null)
  })
}

/** Writes into cells; what is written is durable when it resolves. Each company is composed and judged anew. */
export async function writeCells(
  desk: Desk,
  { id, edits }: { readonly id: string; readonly edits: readonly CellEdit[] },
): Promise<Result<readonly BatchLine[], Failure>> {
  const found = await batchOf(desk, id)
  if (!found.ok) return found
  const { batch, service } = found.value
  const judged: Judged[] = []
  for (const n of new Set(edits.map((edit) => edit.n))) {
    const own = edits.filter((edit) => edit.n === n)
    const item = await desk.store.transaction(({ batches }) => batches.item(id, n))
    if (item === undefined || item.task !== undefined) continue
    judged.push(await judgeItem(desk, { batch, service }, item, own))
  }
  await desk.store.transaction(async ({ batches }) => {
    for (const { item } of judged) {
      const kept = await batches.item(id, item.n)
      if (kept !== undefined && kept.task === undefined) await batches.putItem(id, item)
    }
  })
  return ok(judged.map(({ line }) => line))
}

/** What there is to choose from in one cell. */
export async function cellOptions(
  desk: Desk,
  { id, n, field }: { readonly id: string; readonly n: number; readonly field: string },
): Promise<Result<readonly Option[], Failure>> {
  const found = await batchOf(desk, id)
  if (!found.ok) return found
  const { batch, service } = found.value
  const item = await desk.store.transaction(({ batches }) => batches.item(id, n))
  const known = item && (await dossierFor(desk, service.sheet, { azienda: item.azienda }))
  if (item === undefined || known === undefined) return ok([])
  const words = desk.words()
  const answers = answersOf(service.sheet, known.dossier, batch.common, item.answers)
  const mask = compose(service.sheet.form, known.dossier, answers, words.options)
  const place = [...mask.asked, ...mask.given].find(({ name }) => name === field)
  return ok(place === undefined ? [] : optionsOf(words.told(service.sheet), place))
}

/** The refused requests of a batch, as a new batch that mends them: each company with the answers it had. */
export async function amendBatch(desk: Desk, id: string): Promise<Result<Batch, Failure>> {
  const found = await batchOf(desk, id)
  if (!found.ok) return found
  const companies: BatchCompany[] = []
  for (let after: string | undefined; ;) {
    const page = await desk.store.batches.items({
      batch: id,
      stand: 'non-accolta',
      limit: 200,
      ...(after && { after }),
    })
    for (const { azienda, ragioneSociale, task: previous } of page.rows) {
      const task = previous === undefined ? undefined : await desk.store.task(previous)
      if (task) companies.push({ azienda, ragioneSociale, answers: task.answers, previous: task.id })
    }
    after = page.next
    if (after === undefined) break
  }
  return createBatch(desk, { service: found.value.batch.service, companies })
}

/** A batch and its service. */
export async function batchOf(
  desk: Pick<Desk, 'store' | 'services'>,
  id: string,
): Promise<Result<{ readonly batch: Batch; readonly service: AnyService }, Failure>> {
  const batch = await desk.store.batches.get(id)
  if (batch === undefined) return no(never('unknown-batch'))
  const service = serviceOf(desk, batch.service)
  return service === undefined ? no(never('unknown-service', { service: batch.service })) : ok({ batch, service })
}

function changedBatch(
  { store }: Pick<Desk, 'store'>,
  id: string,
  change: (batch: Batch) => Batch,
): Promise<Result<Batch, Failure>> {
  return store.transaction(async ({ batches }) => {
    const batch = await batches.get(id)
    if (batch === undefined) return no(never('unknown-batch'))
    const next = change(batch)
    await batches.put(next)
    return ok(next)
  })
}
