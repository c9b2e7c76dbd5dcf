import type { CommunicationDetail } from '#core/contract/communications.ts'
import type { Allegato } from '#core/domain/allegato.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { instant } from '#core/kernel/clock.ts'
import { no, type Result } from '#core/kernel/result.ts'
import { nextTry, notBefore } from '#electron/desk/backoff.ts'
import { carried } from '#electron/desk/carrying.ts'
import { NOTHING_TAKEN, type MessageDoor } from '#electron/desk/core-port.ts'
import { later, now, type Desk } from '#electron/desk/desk.ts'
import type { DeskTx } from '#electron/desk/desk-store.ts'
import { given, lacking } from './given.ts'
import { heard, takeIn, toldIn } from './hearing.ts'
import { threadNotice } from './thread-notice.ts'
import type { Outgoing, Thread } from './thread.ts'

type Handing = Pick<Desk, 'store' | 'core' | 'attachments' | 'clock' | 'chance'>

export type Handed = {
  readonly ids: readonly string[]
  /** Why no more could be delivered; what is left waits for its hour. */
  readonly failure?: Failure
}

/** The core's answer where no delega leads from who writes to the company, or no longer: it may be given again. */
const NOT_ALLOWED = 'non-autorizzato'
const SEVERAL_HOURS = 6 * 3_600_000 // ms

/** Brings the messages that are due to the core, one after the other, the files that each shows before it. */
export async function handMessages(desk: Handing): Promise<Handed> {
  const { messages } = desk.core
  const ids: string[] = []
  if (messages === undefined) return { ids }
  for (;;) {
    const taken = await take(desk)
    if (taken === undefined) return { ids }
    const told = await deliver(desk, messages, taken)
    await desk.store.transaction((tx) => settle(desk, tx, taken, told))
    ids.push(taken.thread.id)
    if (!told.ok && told.failure.retry === 'later') return { ids, failure: told.failure }
  }
}

type Taken = { readonly thread: Thread; readonly uscita: Outgoing; readonly wasInDoubt: boolean }

/** From here on nobody knows whether it arrived: a process that is killed in the middle finds it so. */
async function take({ store, core, clock }: Handing): Promise<Taken | undefined> {
  return store.transaction(async ({ threads }) => {
    const [thread] = await threads.due(now({ clock }), 1, core.id)
    if (thread?.uscita === undefined) return undefined
    const { inDoubt = false, ...before } = thread.uscita
    const uscita: Outgoing = { ...before, attempts: before.attempts + 1, inDoubt: true }
    await threads.put({ ...thread, core: core.id, uscita })
    return { thread, uscita, wasInDoubt: inDoubt }
  })
}

type Answer = Result<CommunicationDetail, Failure> & { readonly notSent?: true }

async function deliver(desk: Handing, door: MessageDoor, { thread, uscita }: Taken): Promise<Answer> {
  const allegati = uscita.allegati.map(({ hash }) => hash)
  const held = (await carried(desk, [{ id: thread.id, azienda: thread.azienda, hashes: allegati }])).get(thread.id)
  if (held !== undefined) return { ...no(held), notSent: true }
  const { azienda, matricola, oggetto = '', previous, id: about } = thread
  const { id, testo } = uscita
  const shown = { allegati, ...(allegati.length > 0 && { nomi: uscita.allegati.map(named) }) }
  try {
    if (thread.protocollo !== undefined) return await door.reply(about, { id, testo, ...shown })
    return await door.open(given({ id, azienda, matricola, oggetto, testo, ...shown, previous }))
  } catch {
    return no(later('core-broken'))
  }
}

/** As it is called in this message, whatever the same bytes are called in another. */
const named = ({ hash, nome }: Allegato) => ({ hash, nome })

async function settle(desk: Handing, { threads, notices }: DeskTx, taken: Taken, told: Answer): Promise<void> {
  const thread = await threads.get(taken.thread.id)
  // An event may have told more than the answer, and sooner.
  if (thread?.uscita?.id !== taken.uscita.id) return
  if (!told.ok) {
    const become = undelivered(desk, thread, { ...taken, told })
    await threads.put(become)
    if (become.uscita?.stato === 'ferma') await notices.add(ofStopped(become, told.failure))
    return
  }
  const after = heard(thread, toldIn(desk.core.id, told.value), thread.ragioneSociale)
  if (after !== undefined) await takeIn({ threads, notices }, after)
}

type Refused = Taken & { readonly told: Extract<Answer, { ok: false }> }

/** It stays with the core it was sent to as long as nobody knows whether it arrived. */
function undelivered(desk: Handing, thread: Thread, refused: Refused): Thread {
  const { failure } = refused.told
  const inDoubt = isInDoubt(refused)
  const isStopped = failure.retry === 'never' && !inDoubt
  const uscita: Outgoing = given({
    ...{ ...refused.uscita, failure, stato: isStopped ? ('ferma' as const) : ('in-coda' as const) },
    ...{ inDoubt: inDoubt ? (true as const) : undefined, dueAt: dueAgain(desk, refused, isStopped) },
  })
  return { ...(inDoubt || thread.protocollo !== undefined ? thread : lacking(thread, 'core')), uscita }
}

/** A refusal, and a failure that promises that nothing was taken, leave no doubt; what did not leave adds none. */
function isInDoubt({ told: { failure, notSent }, wasInDoubt }: Refused): boolean {
  if (notSent) return wasInDoubt
  if (failure.retry === 'never') return false
  return wasInDoubt || !NOTHING_TAKEN.has(failure.code)
}

function dueAgain({ clock, chance }: Handing, { uscita, told }: Refused, isStopped: boolean): string | undefined {
  const at = clock.now()
  if (isStopped) return told.failure.code === NOT_ALLOWED ? instant(new Date(at.getTime() + SEVERAL_HOURS)) : undefined
  const own = nextTry(at, uscita.attempts, chance())
  const wanted = notBefore(at, told.failure, chance())
  return wanted !== undefined && wanted > own ? wanted : own
}

/** Once for each reason. */
function ofStopped(thread: Thread, { code }: Failure) {
  const { id, azienda, updatedAt } = thread
  const details = threadNotice('ferma', thread)
  return { chiave: `ferma:${id}:${code}`, kind: 'ferma' as const, task: id, azienda, at: updatedAt, details }
}
