import type { Receipt } from '#core/contract/outcome.ts'
import { hashesIn } from '#core/forms/attachments.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { instant } from '#core/kernel/clock.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { ofParked } from './avviso.ts'
import { nextTry, notBefore } from './backoff.ts'
import { carried } from './carrying.ts'
import { EMBEDDED_CORE, NOTHING_TAKEN } from './core-port.ts'
import { inSeveralHours, NOT_ALLOWED } from './delega-ended.ts'
import { later, now, type Desk } from './desk.ts'
import { listening } from './listening.ts'
import { moved, without, type Task } from './task.ts'

type Pumping = Pick<Desk, 'store' | 'core' | 'attachments' | 'clock' | 'chance'>

export type Pumped = {
  readonly ids: readonly string[]
  /** Of what went out, what the core says is over already: its outcome comes with the news, or came before. */
  readonly over?: readonly string[]
  /** Why nothing could be delivered; the batch waits for its next hour. */
  readonly failure?: Failure
}

/** The core's answer for a service that is not open yet to who asks. */
const NOT_ACTIVE = 'servizio-non-attivo'

const BATCH = 200 // one transaction of the core in this very process, which the window waits for
const MESSAGE = 1_000 // one message to a core elsewhere: a journey and a write of ours for each would take longer than deciding

/** After a crash: what was on its way is queued again. Whether it arrived is unknown; its id makes a repeat harmless. */
export async function releaseSending({ store, clock }: Pick<Desk, 'store' | 'clock'>): Promise<number> {
  const at = now({ clock })
  let released = 0
  for (let more = true; more;) {
    more = await store.transaction(async ({ tasks }) => {
      const stuck = await tasks.sending(BATCH)
      await tasks.putAll(stuck.map((task) => ({ ...moved(task, 'queued', at), dueAt: at, inDoubt: true as const })))
      released += stuck.length
      return stuck.length > 0
    })
  }
  return released
}

const nothing = () => Promise.resolve()

/**
 * Delivers one batch of what is due; `hear` takes in the news, and is called where there are. The caller decides when to call again. Nothing is ever dropped: refused
 * tasks are parked with the reason, all others are sent or wait for their next try.
 */
export async function pumpOnce(desk: Pumping, hear: () => Promise<unknown> = nothing): Promise<Pumped> {
  const batch = await take(desk)
  if (batch.length === 0) return { ids: [] }
  const kept = await carried(desk, batch.map(showing))
  const going = batch.filter(({ id }) => !kept.has(id))
  const answer = await deliver(desk, going, hear)
  // what is decided already is written once, as its events tell it
  if (overAlready(answer).length > 0) await hear()
  const places = new Map(going.map(({ id }, at) => [id, at]))
  const ids = batch.map(({ id }) => id)
  const next = (task: Task, held: Failure | undefined): Task => {
    if (held !== undefined) return keptBack(desk, task, held)
    if (!answer.ok) return undelivered(desk, task, answer.failure)
    return settled(desk, task, answer.value[places.get(task.id) ?? -1])
  }
  await desk.store.transaction(async ({ tasks, notices }) => {
    // An event may have told more than the answer, and sooner.
    const become = (await tasks.underway(ids)).map((task) => next(task, kept.get(task.id)))
    await tasks.putAll(become)
    await notices.add(...become.filter(({ state }) => state === 'parked').map(ofParked))
  })
  const failure = answer.ok ? lineFailure(going, kept) : answer.failure
  return failure === undefined ? { ids, over: overAlready(answer) } : { ids, failure }
}

function overAlready(answer: Answers): readonly string[] {
  if (!answer.ok) return []
  return answer.value.flatMap((one) => (one.ok && one.value.state !== 'ricevuta' ? one.value.id : []))
}

const showing = ({ id, azienda, parcel }: Task) => ({
  ...{ id, azienda },
  hashes: Object.values(parcel?.answers ?? {}).flatMap(hashesIn),
})

/** Why nothing went out: where no file arrives, nothing else does. */
function lineFailure(going: readonly Task[], kept: ReadonlyMap<string, Failure>): Failure | undefined {
  return going.length > 0 ? undefined : [...kept.values()].find(({ retry }) => retry === 'later')
}

/** What departs, as it was before: the store keeps where it goes and that it was tried once more. */
async function take({ store, core, clock }: Pumping): Promise<readonly Task[]> {
  const at = now({ clock })
  return store.transaction(async ({ tasks }) => {
    const due = await tasks.due(at, core.id === EMBEDDED_CORE ? BATCH : MESSAGE, core.id)
    await tasks.depart(
      due.map(({ id }) => id),
      { core: core.id, at },
    )
    return due
  })
}

type Answers = Awaited<ReturnType<Desk['core']['submit']>>

/** A core that throws or answers nonsense is one that gave no answer: the parcels may have arrived. */
async function deliver({ core }: Pumping, batch: readonly Task[], hear: () => Promise<unknown>): Promise<Answers> {
  if (batch.length === 0) return ok([])
  const ear = listening(hear)
  try {
    const answers = await core.submit(
      batch.flatMap(({ parcel }) => parcel ?? []),
      ear.more,
    )
    return answers.ok && answers.value.length !== batch.length ? no(later('malformed-answer')) : answers
  } catch {
    return no(later('core-broken'))
  } finally {
    await ear.over()
  }
}

function settled(desk: Pumping, task: Task, answer: Result<Receipt, Failure> | undefined): Task {
  if (answer === undefined) return undelivered(desk, task, later('malformed-answer'))
  const known = without(task, 'failure', 'inDoubt', 'dueAt')
  if (answer.ok) return { ...moved(known, 'sent', now(desk)), protocollo: answer.value.protocollo }
  const { failure } = answer
  const kept = without(known, 'core')
  return failure.retry === 'never'
    ? { ...moved(kept, 'parked', now(desk)), failure, ...comesBack(desk, failure) }
    : { ...moved(kept, 'queued', now(desk)), failure, dueAt: opensAt(desk, failure) ?? retryAt(desk, task, failure) }
}

/** A delega that ended may be given again: nobody has to remember what it held up. */
function comesBack({ clock }: Pumping, { code }: Failure): { readonly dueAt?: string } {
  return code === NOT_ALLOWED ? { dueAt: inSeveralHours(clock.now()) } : {}
}

/** Not before the day a service opens: midnight in Italy, or one in the morning in summer. */
function opensAt({ clock }: Pumping, { code, details }: Failure): string | undefined {
  if (code !== NOT_ACTIVE) return undefined
  const dal = details?.['dal']
  const opens = dal === undefined ? undefined : new Date(`${dal}T00:00:00+01:00`)
  const soon = inSeveralHours(clock.now())
  return opens !== undefined && instant(opens) > soon ? instant(opens) : soon
}

/** It was not sent this time: its file is not there. What may have arrived before stays where it may be. */
function keptBack(desk: Pumping, task: Task, failure: Failure): Task {
  const kept = task.inDoubt ? task : without(task, 'core')
  return failure.retry === 'never' && !task.inDoubt
    ? { ...without(moved(kept, 'parked', now(desk)), 'dueAt'), failure, ...comesBack(desk, failure) }
    : { ...moved(kept, 'queued', now(desk)), failure, dueAt: retryAt(desk, task, failure) }
}

/** Where nobody knows whether it arrived, it stays with the core it was sent to. */
function undelivered(desk: Pumping, task: Task, failure: Failure): Task {
  const queued = { ...moved(task, 'queued', now(desk)), failure, dueAt: retryAt(desk, task, failure) }
  if (!NOTHING_TAKEN.has(failure.code)) return { ...queued, inDoubt: true }
  return task.inDoubt ? queued : without(queued, 'core')
}

function retryAt({ clock, chance }: Pumping, { attempts }: Task, failure: Failure): string {
  const own = nextTry(clock.now(), attempts, chance())
  const wanted = notBefore(clock.now(), failure, chance())
  return wanted !== undefined && wanted > own ? wanted : own
}

/** Parked tasks that may go well now are queued again, unless another about the same thing is on its way. */
export async function takeBack({ store, clock }: Pick<Desk, 'store' | 'clock'>): Promise<readonly string[]> {
  const at = now({ clock })
  return store.transaction(async ({ tasks }) => {
    const back: string[] = []
    for (const task of await tasks.returning(at, BATCH)) {
      const { chiave } = task
      const twin = chiave === undefined ? undefined : await tasks.twin({ ...task, chiave })
      if (twin === undefined) back.push(task.id)
      await tasks.put(
        twin === undefined
          ? { ...without(moved(task, 'queued', at), 'failure'), dueAt: at, attempts: 0 }
          : { ...task, dueAt: inSeveralHours(clock.now()) },
      )
    }
    return back
  })
}
