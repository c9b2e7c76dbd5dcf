import type { Receipt } from '#core/contract/outcome.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { instant } from '#core/kernel/clock.ts'
import { no, type Result } from '#core/kernel/result.ts'
import { nextTry } from './backoff.ts'
import { UNREACHABLE } from './core-port.ts'
import { later, now, type Desk } from './desk.ts'
import { moved, without, type Task } from './task.ts'

type Pumping = Pick<Desk, 'store' | 'core' | 'clock' | 'chance'>

export type Pumped = {
  readonly ids: readonly string[]
  /** Why nothing could be delivered; the batch waits for its next hour. */
  readonly failure?: Failure
}

/** The core's answer for a service that is not open yet to who asks. */
const NOT_ACTIVE = 'servizio-non-attivo'
/** How often a service that has no day yet is asked for again. */
const SEVERAL_HOURS = 6 * 3_600_000 // ms

const BATCH = 200 // one message, one transaction of the core

/** After a crash: what was on its way is queued again. Whether it arrived is unknown; its id makes a repeat harmless. */
export async function releaseSending({ store, clock }: Pick<Desk, 'store' | 'clock'>): Promise<number> {
  const at = now({ clock })
  let released = 0
  for (let more = true; more;) {
    more = await store.transaction(async ({ tasks }) => {
      const stuck = await tasks.sending(BATCH)
      for (const task of stuck) await tasks.put({ ...moved(task, 'queued', at), dueAt: at, inDoubt: true })
      released += stuck.length
      return stuck.length > 0
    })
  }
  return released
}

/**
 * Delivers one batch of what is due; the caller decides when to call again. Nothing is ever dropped: refused
 * tasks are parked with the reason, all others are sent or wait for their next try.
 */
export async function pumpOnce(desk: Pumping): Promise<Pumped> {
  const batch = await take(desk)
  if (batch.length === 0) return { ids: [] }
  const answer = await deliver(desk, batch)
  await desk.store.transaction(async ({ tasks }) => {
    for (const [index, { id }] of batch.entries()) {
      const task = await tasks.get(id)
      // An event may have told more than the answer, and sooner.
      if (task?.state !== 'sending') continue
      await tasks.put(answer.ok ? settled(desk, task, answer.value[index]) : undelivered(desk, task, answer.failure))
    }
  })
  const ids = batch.map(({ id }) => id)
  return answer.ok ? { ids } : { ids, failure: answer.failure }
}

async function take({ store, clock }: Pumping): Promise<readonly Task[]> {
  const at = now({ clock })
  return store.transaction(async ({ tasks }) => {
    const due = await tasks.due(at, BATCH)
    const taken = due.map((task) => ({ ...moved(task, 'sending', at), attempts: task.attempts + 1 }))
    for (const task of taken) await tasks.put(task)
    return taken
  })
}

type Answers = Awaited<ReturnType<Desk['core']['submit']>>

/** A core that throws or answers nonsense is one that gave no answer: the parcels may have arrived. */
async function deliver({ core }: Pumping, batch: readonly Task[]): Promise<Answers> {
  try {
    const answers = await core.submit(batch.flatMap(({ parcel }) => parcel ?? []))
    return answers.ok && answers.value.length !== batch.length ? no(later('malformed-answer')) : answers
  } catch {
    return no(later('core-broken'))
  }
}

function settled(desk: Pumping, task: Task, answer: Result<Receipt, Failure> | undefined): Task {
  if (answer === undefined) return undelivered(desk, task, later('malformed-answer'))
  const known = without(task, 'failure', 'inDoubt', 'dueAt')
  if (answer.ok) return { ...moved(known, 'sent', now(desk)), protocollo: answer.value.protocollo }
  const { failure } = answer
  return failure.retry === 'never'
    ? { ...moved(known, 'parked', now(desk)), failure }
    : { ...moved(known, 'queued', now(desk)), failure, dueAt: opensAt(desk, failure) ?? retryAt(desk, task) }
}

/** Not before the day a service opens: midnight in Italy, or one in the morning in summer. */
function opensAt({ clock }: Pumping, { code, details }: Failure): string | undefined {
  if (code !== NOT_ACTIVE) return undefined
  const dal = details?.['dal']
  const opens = dal === undefined ? undefined : new Date(`${dal}T00:00:00+01:00`)
  const soon = new Date(clock.now().getTime() + SEVERAL_HOURS)
  return instant(opens !== undefined && opens > soon ? opens : soon)
}

function undelivered(desk: Pumping, task: Task, failure: Failure): Task {
  const queued = { ...moved(task, 'queued', now(desk)), failure, dueAt: retryAt(desk, task) }
  return failure.code === UNREACHABLE ? queued : { ...queued, inDoubt: true }
}

function retryAt({ clock, chance }: Pumping, { attempts }: Task): string {
  return nextTry(clock.now(), attempts, chance())
}
