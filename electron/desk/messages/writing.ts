import type { Allegato } from '#core/domain/allegato.ts'
import { dopo, MOST_FILES, MOST_TEXT } from '#core/domain/comunicazione.ts'
import { isOggetto } from '#core/domain/oggetti.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { later, never, now, richiedenteOf, today, type Desk } from '#electron/desk/desk.ts'
import { given, lacking } from './given.ts'
import { stateOf, writtenAgain, type Outgoing, type Thread } from './thread.ts'

type Writing = Pick<Desk, 'store' | 'clock'>
export type Wanted = Pick<Thread, 'azienda' | 'matricola' | 'oggetto' | 'previous'>

/** Begins to write a communication. */
export async function startThread(
  desk: Writing & Pick<Desk, 'companies' | 'ids' | 'studio'>,
  wanted: Wanted,
): Promise<Result<Thread, Failure>> {
  const { azienda } = wanted
  const dossier = await desk.companies.dossier({ azienda, richiedente: richiedenteOf(desk), oggi: today(desk) })
  if (dossier === undefined) return no(never('unknown-company', { azienda }))
  const at = now(desk)
  const id = desk.ids.next()
  const { ragioneSociale } = dossier.azienda
  const uscita = writtenAgain({ id, testo: '', allegati: [] })
  const thread: Thread = { ...wanted, id, ragioneSociale, uscita, passi: [], read: true, createdAt: at, updatedAt: at }
  await desk.store.transaction(({ threads }) => threads.put(thread))
  return ok(thread)
}

export type Said = {
  readonly id: string
  readonly testo: string
  readonly allegati: readonly Allegato[]
  /** Of an opening; an empty one takes it away. */
  readonly oggetto?: string
  readonly matricola?: string
}

/** Keeps what is being written, as it is: an opening, or the answer in a thread. */
export async function saveMessage(desk: Writing & Pick<Desk, 'ids'>, said: Said): Promise<Result<Thread, Failure>> {
  return changed(desk, said.id, (thread) => {
    const isFree = (thread.uscita?.stato ?? 'bozza') === 'bozza'
    if (thread.discarded || !isFree) return no(wrongState(thread))
    return ok(
      thread.stato === undefined ? { ...opening(thread, said), updatedAt: now(desk) } : answer(desk, thread, said),
    )
  })
}

function opening(thread: Thread, { testo, allegati, oggetto, matricola }: Said): Thread {
  const uscita = writtenAgain({ id: thread.id, testo, allegati })
  return given({ ...thread, uscita, ...chosen('oggetto', oggetto), ...chosen('matricola', matricola) })
}

/** What was emptied is taken away, what was not spoken of stays. */
function chosen(name: 'oggetto' | 'matricola', value: string | undefined) {
  return value === undefined ? {} : { [name]: value === '' ? undefined : value }
}

/** One with nothing in it is none. */
function answer({ ids }: Pick<Desk, 'ids'>, thread: Thread, { testo, allegati }: Said): Thread {
  if (testo.trim() === '' && allegati.length === 0) return lacking(thread, 'uscita')
  return { ...thread, uscita: writtenAgain({ id: thread.uscita?.id ?? ids.next(), testo, allegati }) }
}

/** Puts what was written into the queue. Refused where something is missing, or where nobody would answer. */
export async function queueMessage(
  desk: Writing & Pick<Desk, 'core' | 'companies' | 'studio'>,
  id: string,
): Promise<Result<Thread, Failure>> {
  if (desk.core.messages === undefined) return no(never('nessuna-sede'))
  const known = await desk.store.threads.get(id)
  const positions = known && (await positionsOf(desk, known))
  const at = now(desk)
  return changed(desk, id, (thread) => {
    const { uscita, discarded } = thread
    if (discarded || uscita?.stato !== 'bozza') return no(wrongState(thread))
    const missing = missingIn(thread, uscita, positions)
    if (missing !== undefined) return no(missing)
    const queued: Outgoing = { ...uscita, stato: 'in-coda', queuedAt: at, dueAt: at }
    return ok({ ...thread, uscita: queued, ...(thread.stato === undefined && { updatedAt: at }) })
  })
}

type Position = { readonly matricola: string; readonly sede: string }

/** Those of the company, with the Sede of each: the provincial one where the archive does not know it, as a core does. */
async function positionsOf(desk: Pick<Desk, 'companies' | 'clock' | 'studio'>, { azienda }: Thread) {
  const dossier = await desk.companies.dossier({ azienda, richiedente: richiedenteOf(desk), oggi: today(desk) })
  return dossier?.posizioni.map(({ matricola, sede }) => ({ matricola, sede: sede ?? `${matricola.slice(0, 2)}00` }))
}

function missingIn(thread: Thread, uscita: Outgoing, positions: readonly Position[] = []): Failure | undefined {
  const { testo, allegati } = uscita
  if (testo.trim() === '') return never('testo-mancante')
  if (testo.length > MOST_TEXT) return never('testo-troppo-lungo', { massimo: String(MOST_TEXT) })
  if (allegati.length > MOST_FILES) return never('troppi-allegati', { massimo: String(MOST_FILES) })
  if (thread.stato === undefined) return missingToOpen(thread, positions)
  return dopo(thread.stato, 'replica') === undefined ? never('passo-non-ammesso', { stato: thread.stato }) : undefined
}

function missingToOpen({ oggetto, matricola }: Thread, positions: readonly Position[]): Failure | undefined {
  if (oggetto === undefined || !isOggetto(oggetto)) return never('oggetto-da-scegliere')
  const sedi = new Set(positions.map(({ sede }) => sede))
  return matricola === undefined && sedi.size > 1 ? never('matricola-da-indicare') : undefined
}

/** Back to what is being written, while it surely has not arrived. */
export async function takeMessageBack(desk: Writing, id: string): Promise<Result<Thread, Failure>> {
  return changed(desk, id, (thread) => {
    const { uscita } = thread
    if (uscita === undefined || uscita.stato === 'bozza') return no(wrongState(thread))
    if (uscita.inDoubt) return no(later('in-doubt'))
    const free = thread.stato === undefined ? lacking(thread, 'core') : thread
    return ok({ ...free, uscita: writtenAgain(uscita) })
  })
}

/** What stands still, or waits for its hour, goes at once. */
export async function retryMessage(desk: Writing, id: string): Promise<Result<Thread, Failure>> {
  return changed(desk, id, (thread) => {
    const { uscita } = thread
    if (uscita === undefined || uscita.stato === 'bozza') return no(wrongState(thread))
    return ok({ ...thread, uscita: { ...lacking(uscita, 'failure'), stato: 'in-coda', dueAt: now(desk), attempts: 0 } })
  })
}

/** Puts aside what was never sent; it can be taken up again. */
export async function discardThread(desk: Writing, id: string): Promise<Result<Thread, Failure>> {
  return changed(desk, id, (thread) =>
    stateOf(thread) === 'bozza' ? ok({ ...thread, discarded: true, updatedAt: now(desk) }) : no(wrongState(thread)),
  )
}

export async function restoreThread(desk: Writing, id: string): Promise<Result<Thread, Failure>> {
  return changed(desk, id, (thread) =>
    thread.discarded ? ok({ ...lacking(thread, 'discarded'), updatedAt: now(desk) }) : no(wrongState(thread)),
  )
}

export async function readThread(desk: Writing, id: string): Promise<Result<Thread, Failure>> {
  return changed(desk, id, (thread) => ok(thread.read ? thread : { ...thread, read: true }))
}

/** To be read again, in bold; only what a Sede said can be. */
export async function unreadThread(desk: Writing, id: string): Promise<Result<Thread, Failure>> {
  return changed(desk, id, (thread) =>
    thread.passi.some(({ lato }) => lato === 'sede') ? ok({ ...thread, read: false }) : no(wrongState(thread)),
  )
}

function wrongState(thread: Thread): Failure {
  return never('wrong-state', { state: stateOf(thread) })
}

/** Reads a thread, changes it and writes it in one transaction, so that no other change falls in between. */
async function changed(
  { store }: Pick<Desk, 'store'>,
  id: string,
  change: (thread: Thread) => Result<Thread, Failure>,
): Promise<Result<Thread, Failure>> {
  return store.transaction(async ({ threads }) => {
    const thread = await threads.get(id)
    if (thread === undefined) return no(never('unknown-thread'))
    const next = change(thread)
    if (next.ok) await threads.put(next.value)
    return next
  })
}
