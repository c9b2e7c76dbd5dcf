import type { CoreEvent } from '#core/contract/outcome.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { later, type Desk } from './desk.ts'
import type { DeskTx } from './desk-store.ts'
import { ofOutcome } from './avviso.ts'
import { heard, takeIn } from './messages/hearing.ts'
import { mayMove, moved, without, type Task, type TaskState } from './task.ts'

export type Arrived = {
  /** Tasks that changed. */
  readonly ids: readonly string[]
  /** Communications that changed. */
  readonly threads: readonly string[]
  /** Whether the core holds more. */
  readonly more: boolean
}

type Hearing = Pick<Desk, 'store' | 'core' | 'companies'>

const PAGE = 200 // events a transaction: an outcome is some kB

/**
 * Takes in one page of what happened at the core: the tasks it changes and the cursor move in one transaction,
 * so an event counts once, whatever dies in between. A gap (`missing-events`) is never stepped over.
 */
export async function takeEvents({ store, core, companies }: Hearing): Promise<Result<Arrived, Failure>> {
  const cursor = (await store.memory.recall(`cursor:${core.id}`)) ?? 0
  const page = await ask(core, cursor)
  if (!page.ok) return page
  const { events, last } = page.value
  if (last < cursor) return startOver(store, core, cursor)
  if (events.some((event, index) => event.seq !== cursor + index + 1)) return no(later('missing-events'))
  if (events.length === 0) return ok({ ids: [], threads: [], more: false })
  const names = await namesOf(companies, events)
  const changed = await store.transaction((tx) => apply(tx, { core: core.id, cursor, names }, events))
  return ok({ ...changed, more: cursor + events.length < last })
}

async function ask(core: Desk['core'], cursor: number): ReturnType<Desk['core']['events']> {
  try {
    return await core.events(cursor, PAGE)
  } catch {
    return no(later('core-broken'))
  }
}

/** A core that holds less than it has told is another behind the same address, or an older copy: it is heard from the start. */
async function startOver(store: Desk['store'], { id }: Desk['core'], from: number): Promise<Result<Arrived, Failure>> {
  await store.transaction(async ({ memory }) => {
    if ((await memory.recall(`cursor:${id}`)) === from) await memory.remember(`cursor:${id}`, 0)
  })
  return ok({ ids: [], threads: [], more: true })
}

type Page = { readonly core: string; readonly cursor: number; readonly names: ReadonlyMap<string, string> }
type Changed = Pick<Arrived, 'ids' | 'threads'>

async function apply(tx: DeskTx, page: Page, events: readonly CoreEvent[]): Promise<Changed> {
  const { core, cursor } = page
  // Another sync of the same workspace may have been here: then these are old news.
  if (((await tx.memory.recall(`cursor:${core}`)) ?? 0) !== cursor) return { ids: [], threads: [] }
  const ids = new Set<string>()
  const threads = new Set<string>()
  for (const event of events)
    if (event.comunicazione !== undefined) {
      if (await hear(tx, page, event)) threads.add(event.request)
    } else if (await follow(tx, core, event)) ids.add(event.request)
  await tx.memory.remember(`cursor:${core}`, cursor + events.length)
  return { ids: [...ids], threads: [...threads] }
}

/** Takes in what happened to a request; whether it was news. */
async function follow({ tasks, notices }: DeskTx, core: string, event: CoreEvent): Promise<boolean> {
  const task = await tasks.get(event.request)
  const next = task && told({ ...task, core }, event)
  if (next === undefined) return false
  await tasks.put(next)
  if (next.outcome !== undefined) await notices.add(ofOutcome(next))
  return true
}

/** Takes in what happened in the thread of a communication; whether it was news. */
async function hear(tx: DeskTx, { core, names }: Page, event: CoreEvent): Promise<boolean> {
  const { request: id, protocollo, comunicazione } = event
  if (comunicazione === undefined) return false
  const { passo, ...about } = comunicazione
  const name = names.get(about.azienda) ?? about.azienda
  const after = heard(await tx.threads.get(id), { ...about, id, core, protocollo, passi: [passo] }, name)
  if (after === undefined) return false
  await takeIn(tx, after)
  return true
}

/** What the companies are called that communications are about. */
async function namesOf(companies: Hearing['companies'], events: readonly CoreEvent[]): Promise<Page['names']> {
  const codes = [...new Set(events.flatMap(({ comunicazione }) => comunicazione?.azienda ?? []))]
  if (codes.length === 0) return new Map()
  const owners = await companies.owners(codes)
  return new Map(codes.map((code) => [code, owners.get(code)?.[0]?.ragioneSociale ?? code]))
}

const BECOMES: Readonly<Partial<Record<CoreEvent['kind'], TaskState>>> = {
  ricevuta: 'sent',
  decisa: 'done',
  richiamata: 'recalled',
}

/** The task after an event, or `undefined` when the event tells it nothing new. */
function told(task: Task, { kind, at, protocollo, outcome }: CoreEvent): Task | undefined {
  const to = BECOMES[kind]
  if (to === undefined || !mayMove(task.state, to)) return undefined
  const known = { ...without(moved(task, to, at), 'failure', 'inDoubt', 'dueAt'), protocollo }
  return outcome === undefined ? known : { ...known, outcome, read: false }
}
