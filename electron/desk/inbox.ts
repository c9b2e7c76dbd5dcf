import type { CoreEvent } from '#core/contract/outcome.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { later, now, type Desk } from './desk.ts'
import type { DeskTx } from './desk-store.ts'
import { follow, type Hearing } from './following.ts'
import { heard, takeIn } from './messages/hearing.ts'

export type Arrived = {
  /** Tasks that changed. */
  readonly ids: readonly string[]
  /** Communications that changed. */
  readonly threads: readonly string[]
  /** Whether a request was accepted: what the core holds of its company has changed. */
  readonly accepted?: boolean
  /** How to go on, when the core holds more. */
  readonly next?: Reading
}

type Inbox = Pick<Desk, 'store' | 'core' | 'companies' | 'studio' | 'clock'>
type Page = Awaited<ReturnType<Desk['core']['events']>>

/** How the next page is read. */
export type Reading = {
  /** With the requests that it speaks of: this desk does not have them. */
  readonly sent: boolean
  /** Asked for while the one before was written. */
  readonly ahead?: { readonly after: number; readonly page: Promise<Page> }
}

/** As the desk has it, it has made the requests itself. */
const USUAL: Reading = { sent: false }

const PAGE = 8_000 // events a transaction at most: others wait for the file no longer than a blink

const FIRST_PAGE = 1_000 // while it is made there is nothing to write
const GROWS = 2 // times: as many more a core makes while those of the page before are written

/**
 * Takes in one page of what happened at the core: the tasks it changes and the cursor move in one transaction,
 * so an event counts once, whatever dies in between. A gap (`missing-events`) is never stepped over. Requests that this
 * desk does not have are asked for with their page, and learnt.
 */
export async function takeEvents(desk: Inbox, reading: Reading = USUAL): Promise<Result<Arrived, Failure>> {
  const { store, core } = desk
  const cursor = await cursorOf(store, core)
  const sent = reading.sent || cursor === 0
  const page = await pageAfter(core, cursor, { ...reading, sent })
  if (!page.ok) return page
  const { events, last } = page.value
  if (last < cursor) return startOver(store, core, cursor)
  if (!follows(events, cursor)) return no(later('missing-events'))
  if (events.length === 0) return ok({ ids: [], threads: [] })
  const next = await goingOn(core, { after: cursor + events.length, last, sent, taken: events.length })
  const taken = await taking(desk, { cursor, sent }, events)
  if (taken === 'unknown') return takeEvents(desk, { sent: true })
  return ok({ ...taken, ...next, accepted: events.some(({ outcome }) => outcome?.esito === 'accolta') })
}

const follows = (events: readonly CoreEvent[], cursor: number) => events.every(({ seq }, at) => seq === cursor + at + 1)

async function cursorOf({ memory }: Pick<Desk['store'], 'memory'>, { id }: Desk['core']): Promise<number> {
  return (await memory.recall(`cursor:${id}`)) ?? 0
}

type Wanted = { readonly sent: boolean; readonly limit: number }
type Place = {
  readonly after: number
  readonly last: number
  readonly sent: boolean
  /** How many came with the page before. */
  readonly taken: number
}

/** Asks for the page to come before this one is written: the core makes it meanwhile. */
async function goingOn(core: Desk['core'], { after, last, sent, taken }: Place): Promise<Pick<Arrived, 'next'>> {
  if (after >= last) return {}
  const page = ask(core, after, { sent, limit: Math.min(PAGE, Math.ceil(taken * GROWS)) })
  await core.leaves?.()
  return { next: { sent, ahead: { after, page } } }
}

function pageAfter(core: Desk['core'], cursor: number, { sent, ahead }: Reading): Promise<Page> {
  return ahead?.after === cursor ? ahead.page : ask(core, cursor, { sent, limit: FIRST_PAGE })
}

async function ask(core: Desk['core'], cursor: number, { sent, limit }: Wanted): Promise<Page> {
  try {
    return await core.events(cursor, limit, { sent })
  } catch {
    return no(later('core-broken'))
  }
}

/** A core that holds less than it has told is another behind the same address, or an older copy: it is heard from the start. */
export async function startOver(
  store: Desk['store'],
  { id }: Desk['core'],
  from: number,
): Promise<Result<Arrived, Failure>> {
  await store.transaction(async ({ memory }) => {
    if ((await memory.recall(`cursor:${id}`)) === from) await memory.remember(`cursor:${id}`, 0)
  })
  return ok({ ids: [], threads: [], next: USUAL })
}

type Changed = Pick<Arrived, 'ids' | 'threads'>
type From = { readonly cursor: number; readonly sent: boolean }

/** `unknown`: nothing was taken in, since it speaks of requests that have to be asked for. */
async function taking(desk: Inbox, from: From, events: readonly CoreEvent[]): Promise<Changed | 'unknown'> {
  const { store, core, studio } = desk
  const names = await namesOf(desk.companies, events)
  return store.transaction(async (tx) => {
    // Another sync of the same workspace may have been here: then these are old news.
    if ((await cursorOf(tx, core)) !== from.cursor) return { ids: [], threads: [] }
    const asked = events.filter(({ comunicazione }) => comunicazione === undefined)
    const since = await heardSince(desk, tx)
    const hearing: Hearing = { core: core.id, studio, names, since }
    const ids = await follow(tx, hearing, { events: asked, mayAsk: !from.sent })
    if (ids === 'unknown') return ids
    const threads = new Set<string>()
    for (const event of events) if (await hear(tx, hearing, event)) threads.add(event.request)
    await tx.memory.remember(`cursor:${core.id}`, from.cursor + events.length)
    return { ids, threads: [...threads] }
  })
}

async function heardSince({ core, clock }: Inbox, { memory }: DeskTx): Promise<string> {
  const known = await memory.recall(`heardSince:${core.id}`)
  if (known) return known
  const since = now({ clock })
  await memory.remember(`heardSince:${core.id}`, since)
  return since
}

/** Takes in what happened in the thread of a communication; whether it was news. */
async function hear(tx: DeskTx, { core, names }: Hearing, event: CoreEvent): Promise<boolean> {
  const { request: id, protocollo, comunicazione } = event
  if (comunicazione === undefined) return false
  const { passo, ...about } = comunicazione
  const name = names.get(about.azienda) ?? about.azienda
  const after = heard(await tx.threads.get(id), { ...about, id, core, protocollo, passi: [passo] }, name)
  if (after === undefined) return false
  await takeIn(tx, after)
  return true
}

/** What this desk calls the companies that communications and unknown requests are about. */
async function namesOf(companies: Desk['companies'], events: readonly CoreEvent[]): Promise<Hearing['names']> {
  const codes = new Set(
    events.flatMap(({ comunicazione, sent }) => comunicazione?.azienda ?? sent?.richiesta.azienda ?? []),
  )
  if (codes.size === 0) return new Map()
  const owners = await companies.owners([...codes])
  return new Map([...owners].flatMap(([code, [owner]]) => (owner === undefined ? [] : [[code, owner.ragioneSociale]])))
}
