import type { CoreEvent } from '#core/contract/outcome.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { later, type Desk } from './desk.ts'
import type { DeskTx } from './desk-store.ts'
import { ofOutcome } from './avviso.ts'
import { mayMove, moved, without, type Task, type TaskState } from './task.ts'

export type Arrived = {
  /** Tasks that changed. */
  readonly ids: readonly string[]
  /** Whether the core holds more. */
  readonly more: boolean
}

const PAGE = 200 // events a transaction: an outcome is some kB

/**
 * Takes in one page of what happened at the core: the tasks it changes and the cursor move in one transaction,
 * so an event counts once, whatever dies in between. A gap (`missing-events`) is never stepped over.
 */
export async function takeEvents({ store, core }: Pick<Desk, 'store' | 'core'>): Promise<Result<Arrived, Failure>> {
  const cursor = (await store.memory.recall(`cursor:${core.id}`)) ?? 0
  const page = await ask(core, cursor)
  if (!page.ok) return page
  const { events, last } = page.value
  if (last < cursor) return startOver(store, core, cursor)
  if (events.some((event, index) => event.seq !== cursor + index + 1)) return no(later('missing-events'))
  if (events.length === 0) return ok({ ids: [], more: false })
  const ids = await store.transaction((tx) => apply(tx, core.id, cursor, events))
  return ok({ ids, more: cursor + events.length < last })
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
  return ok({ ids: [], more: true })
}

async function apply(
  tx: DeskTx,
  core: string,
  cursor: number,
  events: readonly CoreEvent[],
): Promise<readonly string[]> {
  // Another sync of the same workspace may have been here: then these are old news.
  if (((await tx.memory.recall(`cursor:${core}`)) ?? 0) !== cursor) return []
  const ids = new Set<string>()
  for (const event of events) {
    const task = await tx.tasks.get(event.request)
    const next = task && told({ ...task, core }, event)
    if (next === undefined) continue
    await tx.tasks.put(next)
    ids.add(next.id)
    if (next.outcome !== undefined) await tx.notices.add(ofOutcome(next))
  }
  await tx.memory.remember(`cursor:${core}`, cursor + events.length)
  return [...ids]
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
