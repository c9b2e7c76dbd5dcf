import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { now, type Desk } from './desk.ts'
import { startOver, takeEvents, type Reading } from './inbox.ts'
import { handMessages } from './messages/handing.ts'
import { isPassDue, passIsStale, takeCompanies } from './portfolio-feed.ts'
import { pumpOnce, takeBack, type Pumped } from './pump.ts'
import type { Progress } from './sync-state.ts'

export type Synced = { readonly ids: readonly string[]; readonly failure?: Failure }

type Syncing = Pick<Desk, 'store' | 'core' | 'companies' | 'attachments' | 'studio' | 'clock' | 'chance'>
type Tell = (ids: readonly string[]) => void

type Telling = {
  readonly eager: boolean
  readonly onChange: Tell
  /** Hears of communications that changed. */
  readonly onThreads?: Tell
  /** Hears that what is known of companies changed. */
  readonly onCompanies?: () => void
  readonly onProgress?: (progress: Progress) => void
}

/**
 * One whole exchange with the core: what is due goes out, the news comes in. `eager` does not wait for the hour of
 * postponed tasks, nor does a core that has just come back. `onChange` hears of every step. Always settles: what went
 * wrong is in `failure`, remembered for the status bar, and the next call goes on from there.
 */
export async function syncOnce(
  desk: Syncing,
  { eager, onChange, onThreads = nobody, onCompanies = nobody, onProgress = nobody }: Telling,
): Promise<Synced> {
  const ids = new Set<string>()
  const tell: Tell = (some) => {
    if (some.length === 0) return
    for (const id of some) ids.add(id)
    onChange(some)
  }
  const telling = {
    tell,
    tellThreads: (some: readonly string[]) => (some.length > 0 ? onThreads(some) : undefined),
    tellCompanies: onCompanies,
    onProgress,
  }
  const unheard = await exchanged(desk, telling, eager)
  while (await desk.store.indexDue()); // nobody waits for what arrived to be found by its words, but for who searches
  const failure = unheard ?? (await takePortfolio(desk, telling, eager))
  await remember(desk, failure)
  return { ids: [...ids], ...(failure && { failure }) }
}

async function exchanged(desk: Syncing, to: To, eager: boolean): Promise<Failure | undefined> {
  const before = await desk.store.memory.recall(`lastFailure:${desk.core.id}`)
  if (eager || (await isTurnedBack(desk))) await hasten(desk)
  const failure = await exchange(desk, to)
  if (failure !== undefined || !before) return failure
  await hasten(desk)
  return exchange(desk, to)
}

const nobody = () => undefined

type To = {
  readonly tell: Tell
  readonly tellThreads: Tell
  readonly tellCompanies: () => void
  readonly onProgress: (progress: Progress) => void
}

async function exchange(desk: Syncing, to: To): Promise<Failure | undefined> {
  to.tell(await takeBack(desk))
  const { queued: of } = (await desk.store.counts()).states
  for (let sent = 0; ;) {
    const pumped = await pumpOnce(desk, () => takeAll(desk, to))
    to.tell(pumped.ids)
    if (pumped.failure) return stopped(desk, to, pumped.failure)
    sent += pumped.ids.length
    if (pumped.ids.length > 0) to.onProgress({ sent, of: Math.max(of, sent) })
    const unhanded = await handAll(desk, to)
    if (unhanded !== undefined) return stopped(desk, to, unhanded)
    const failure = await takeNews(desk, to, pumped)
    if (failure !== undefined || pumped.ids.length === 0) return failure
  }
}

async function takeNews(desk: Syncing, to: To, { over = [] }: Pumped): Promise<Failure | undefined> {
  return (await takeAll(desk, to)) ?? (await takePassed(desk, to, over))
}

/**
 * The outcome of what was over before it went out may have been told to this desk while it was still a draft: another copy
 * of the studio sent it. Then the core is heard once more from its first event, which changes nothing else.
 */
async function takePassed(desk: Syncing, to: To, over: readonly string[]): Promise<Failure | undefined> {
  const { store, core } = desk
  if (over.length === 0 || (await store.counts()).states.sent === 0) return undefined
  const states = await Promise.all(over.map(async (id) => (await store.task(id))?.state))
  if (!states.includes('sent')) return undefined
  await startOver(store, core, (await store.memory.recall(`cursor:${core.id}`)) ?? 0)
  return takeAll(desk, to)
}

/** A core under maintenance takes nothing in, and goes on telling. */
async function stopped(desk: Syncing, to: To, failure: Failure): Promise<Failure> {
  if (failure.code === 'manutenzione') await takeAll(desk, to)
  return failure
}

async function handAll(desk: Syncing, { tellThreads }: To): Promise<Failure | undefined> {
  const { ids, failure } = await handMessages(desk)
  tellThreads(ids)
  return failure
}

async function takeAll(desk: Syncing, { tell, tellThreads }: To): Promise<Failure | undefined> {
  for (let reading: Reading | undefined; ;) {
    const arrived = await takeEvents(desk, reading)
    if (!arrived.ok) return arrived.failure
    tell(arrived.value.ids)
    if (arrived.value.accepted === true) await passIsStale(desk)
    tellThreads(arrived.value.threads)
    reading = arrived.value.next
    if (reading === undefined) return undefined
  }
}

/** What the core tells of companies, when it is due; what had waited for a delega that is there again goes at once. */
async function takePortfolio(desk: Syncing, to: To, eager: boolean): Promise<Failure | undefined> {
  if (!(await isPassDue(desk, eager))) return undefined
  const read = await takeAllCompanies(desk, to)
  to.tellCompanies()
  if (!read.ok) return read.failure
  return read.value ? exchange(desk, to) : undefined
}

/** Whether something came back. */
async function takeAllCompanies(desk: Syncing, to: To): Promise<Result<boolean, Failure>> {
  for (let back = false; ;) {
    const page = await takeCompanies(desk)
    if (!page.ok) return page
    const { ids, read, more } = page.value
    to.tell(ids)
    if (read > 0) to.onProgress({ companies: read })
    back ||= page.value.back
    if (!more) return ok(back)
  }
}

async function hasten({ store, clock }: Syncing): Promise<void> {
  await store.transaction(async ({ tasks, threads }) => {
    await tasks.hasten(now({ clock }))
    await threads.hasten(now({ clock }))
  })
}

const JITTER = 60_000 // ms: a machine that keeps its clock right moves it by less

/** Whether the clock shows less than it once did: hours that were set by it may lie days ahead, and nobody is to wait for them. */
async function isTurnedBack({ store, clock }: Syncing): Promise<boolean> {
  const seen = await store.memory.recall('clockSeen')
  return seen !== undefined && clock.now().getTime() < Date.parse(seen) - JITTER
}

async function remember({ store, core, clock }: Syncing, failure: Failure | undefined): Promise<void> {
  await store.transaction(async ({ memory }) => {
    await memory.remember('clockSeen', now({ clock }))
    if (failure === undefined) await memory.remember(`lastSync:${core.id}`, now({ clock }))
    await memory.remember(`lastFailure:${core.id}`, failure ?? null)
    // who could not be reached said nothing: what it announced still holds
    if (failure === undefined || failure.code === 'manutenzione')
      await memory.remember(`maintenance:${core.id}`, core.announced() ?? null)
  })
}
