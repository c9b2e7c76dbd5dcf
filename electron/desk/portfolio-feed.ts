import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { hastenAgain, isForbidden, parkEnded } from './delega-ended.ts'
import { later, now, type Desk } from './desk.ts'
import { learnOfOthers } from './of-others.ts'
import { isOnline } from './line.ts'
import type { Pass, ToldPage } from './told-company.ts'

type Reading = Pick<Desk, 'store' | 'core' | 'studio' | 'clock'>

/** What a page of companies brought. */
export type Read = {
  /** Tasks that were parked, or learnt. */
  readonly ids: readonly string[]
  /** Whether some came back that had waited for a delega. */
  readonly back: boolean
  /** How many companies this pass has read so far. */
  readonly read: number
  readonly more: boolean
}

const PAGE = 50 // companies a transaction: some hundred kilobytes, and others wait for the file no longer than a blink
const MOST_KNOWN = 100 // as many as a core looks at: twice a page, since some there were here are told no more
const EVERY = 3_600_000 // ms: deleghe end and begin by the day, and files enter a core now and then
const SOON = 5 * 60_000 // ms: after an accepted request, whose changes the core now holds

/** Whether what the core tells of companies is to be read: a pass is under way, was asked for, or the last one is old. */
export async function isPassDue({ store, core, clock }: Reading, eager: boolean): Promise<boolean> {
  if (core.dossiers === undefined) return false
  const pass = await store.memory.recall(`pass:${core.id}`)
  if (!pass || pass.next !== undefined || eager) return true
  const age = clock.now().getTime() - Date.parse(pass.begun)
  return age < 0 || age >= (pass.stale ? SOON : EVERY)
}

/** An accepted request has changed what the core holds: the next pass comes sooner. */
export async function passIsStale({ store, core }: Reading): Promise<void> {
  if (core.dossiers === undefined) return
  await store.transaction(async ({ memory }) => {
    const pass = await memory.recall(`pass:${core.id}`)
    if (pass && !pass.stale) await memory.remember(`pass:${core.id}`, { ...pass, stale: true })
  })
}

/**
 * Takes in one page of companies: what it tells and where to go on are written in one transaction, so whatever dies in
 * between is taken up again, and a page that comes twice changes nothing. Nothing more once the line is closed.
 */
export async function takeCompanies(desk: Reading): Promise<Result<Read, Failure>> {
  const { store, core } = desk
  const pass = await passOn(desk)
  if (!(await isOnline(desk))) return ok({ ids: [], back: false, read: pass.read, more: false })
  const page = await ask(core, pass.next, await knownAfter(desk, pass.last))
  if (!page.ok) return page.failure.retry === 'never' ? refused(desk) : page
  return store.transaction(async (tx) => {
    // another sync of the same workspace may have been here
    const known = await tx.memory.recall(`pass:${core.id}`)
    if (known?.next !== pass.next) return ok({ ids: [], back: false, read: pass.read, more: known?.next !== undefined })
    const { items, next } = page.value
    await tx.replica.take(core.id, items)
    const companies = (hasEnded: boolean) =>
      new Set(items.flatMap((item) => ('ended' in item === hasEnded ? item.azienda : [])))
    const learnt = await learnOfOthers(desk, tx, items)
    const parked = await parkEnded(desk, tx, companies(true))
    const back = await hastenAgain(desk, tx, companies(false))
    const { read, ...on } = goneOn(pass, page.value)
    await tx.memory.remember(`pass:${core.id}`, { ...on, read })
    return ok({ ids: [...learnt, ...parked], back, read, more: next !== undefined })
  })
}

/** How far a pass is after that page. */
function goneOn({ begun, read }: Pass, { items, next, passed }: ToldPage): Pass {
  const all = read + (passed?.count ?? items.length)
  if (next === undefined) return { begun, read: all }
  return { begun, read: all, next, ...(passed?.last !== undefined && { last: passed.last }) }
}

/** The one that is under way, or a new one. */
async function passOn({ store, core, clock }: Reading): Promise<Pass> {
  const pass = await store.memory.recall(`pass:${core.id}`)
  return pass?.next === undefined ? { begun: now({ clock }), read: 0 } : pass
}

/**
 * By what the core knows again its words that are here. Where something waits for a delega it is to say what it says, as it may be
 * a word that was never taken back here.
 */
function knownAfter({ store, core }: Reading, last = ''): Promise<readonly string[]> {
  return store.transaction(async ({ replica, tasks }) => {
    const known = await replica.known(core.id, last, MOST_KNOWN)
    const open = await tasks.openOf(known.map(({ azienda }) => azienda))
    const waiting = new Set(open.filter(isForbidden).map(({ azienda }) => azienda))
    return known.flatMap(({ azienda, impronta }) => (waiting.has(azienda) ? [] : impronta))
  })
}

async function ask(
  core: Desk['core'],
  after: string | undefined,
  known: readonly string[],
): Promise<Result<ToldPage, Failure>> {
  try {
    return (await core.dossiers?.(after, PAGE, known)) ?? ok({ items: [] })
  } catch {
    return no(later('core-broken'))
  }
}

/** Who may not read them, or gave a cursor that is none any more, goes without until the next pass. */
async function refused({ store, core, clock }: Reading): Promise<Result<Read, Failure>> {
  await store.transaction(({ memory }) => memory.remember(`pass:${core.id}`, { begun: now({ clock }), read: 0 }))
  return ok({ ids: [], back: false, read: 0, more: false })
}
