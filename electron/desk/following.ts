import type { CoreEvent } from '#core/contract/outcome.ts'
import type { Instant } from '#core/kernel/clock.ts'
import { ofOutcome, type NewAvviso } from './avviso.ts'
import type { DeskTx } from './desk-store.ts'
import { learnt } from './learnt.ts'
import type { Studio } from './studio.ts'
import { mayMove, moved, without, type Task, type TaskState } from './task.ts'

/** What a page of events is taken in with. */
export type Hearing = {
  readonly core: string
  readonly studio: Studio
  /** What companies are called, by codice fiscale, as far as this desk knows. */
  readonly names: ReadonlyMap<string, string>
  /** Since when this core is heard. */
  readonly since: Instant
}

type Asked = {
  readonly events: readonly CoreEvent[]
  /** Whether what is not known can be asked for; else it is passed over. */
  readonly mayAsk: boolean
}

/**
 * Takes in what happened to requests, and tells which ones it was news of. Those that are not known are learnt from what
 * was sent; `unknown` when that was not asked for yet: then nothing is written.
 */
export async function follow(tx: DeskTx, hearing: Hearing, asked: Asked): Promise<readonly string[] | 'unknown'> {
  const { events, mayAsk } = asked
  const known = new Map(await tx.tasks.getAll([...new Set(events.map(({ request }) => request))]))
  if (mayAsk && events.some(({ request }) => !known.has(request))) return 'unknown'
  const written: Task[] = []
  const notices: NewAvviso[] = []
  for (const event of events) {
    const next = after(known.get(event.request), hearing, event)
    if (next === undefined) continue
    known.set(event.request, next)
    written.push(next)
    if (next.outcome !== undefined && !next.read) notices.push(ofOutcome(next))
  }
  await tx.tasks.putAll(written)
  await tx.notices.add(...notices)
  return [...new Set(written.map(({ id }) => id))]
}

/** The task after an event, where that is news. */
function after(task: Task | undefined, hearing: Hearing, event: CoreEvent): Task | undefined {
  if (task !== undefined) return told(task, hearing, event)
  return event.sent && told(learnt(hearing, event.sent, event), hearing, event)
}

const BECOMES: Readonly<Partial<Record<CoreEvent['kind'], TaskState>>> = {
  ricevuta: 'sent',
  decisa: 'done',
  richiamata: 'recalled',
}

/** The task after an event, or `undefined` when the event tells it nothing new. */
function told(task: Task, { core, since }: Hearing, { kind, at, protocollo, outcome }: CoreEvent): Task | undefined {
  const to = BECOMES[kind]
  if (to === undefined || !mayMove(task.state, to)) return undefined
  const known = without(moved(task, to, at), 'failure', 'inDoubt', 'dueAt')
  if (outcome === undefined) return { ...known, protocollo, core }
  // what was sent from here is news whenever it comes; of what others sent, only what is decided from now on
  const isNews = task.parcel !== undefined || outcome.decidedAt >= since
  return { ...known, protocollo, core, outcome, read: !isNews }
}
