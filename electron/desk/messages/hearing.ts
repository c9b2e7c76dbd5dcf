import type { CommunicationDetail, CommunicationNews, ThreadStep } from '#core/contract/communications.ts'
import type { Passo } from '#core/domain/comunicazione.ts'
import type { NewAvviso } from '#electron/desk/avviso.ts'
import type { DeskTx } from '#electron/desk/desk-store.ts'
import { given } from './given.ts'
import { threadNotice } from './thread-notice.ts'
import type { Thread } from './thread.ts'

/** What a core told of a communication: what does not change, and some steps. */
export type Told = Omit<CommunicationNews, 'passo'> & {
  readonly id: string
  readonly core: string
  readonly protocollo: string
  readonly passi: readonly ThreadStep[]
}

export function toldIn(core: string, { passi, ...detail }: CommunicationDetail): Told {
  const { id, protocollo, azienda, matricola, sede, oggetto, previous } = detail
  return given({ id, core, protocollo, azienda, matricola, sede, oggetto, previous, passi })
}

/** What the Sede says in words, or does to what was said: to be read. */
const TO_READ: ReadonlySet<Passo> = new Set(['risposta', 'chiusura', 'riapertura'])

type Heard = { readonly thread: Thread; readonly news: readonly ThreadStep[] }

/**
 * A thread after what a core told, and the steps that are new in it; `undefined` where it is all old. Its own message
 * that came back as a step is on its way no more. One that is not known, written elsewhere in the studio, begins here.
 */
export function heard(known: Thread | undefined, told: Told, ragioneSociale: string): Heard | undefined {
  const before = known ?? bornOf(told, ragioneSociale)
  const had = new Set(before.passi.map(({ n }) => n))
  const news = told.passi.filter(({ n }) => !had.has(n))
  const uscita = told.passi.some(({ id }) => id === before.uscita?.id) ? undefined : before.uscita
  const passi = [...before.passi, ...news].toSorted((one, other) => one.n - other.n)
  const last = passi.at(-1)
  const isOld = news.length === 0 && uscita === before.uscita
  if (last === undefined || isOld) return undefined
  const { id, core, azienda, matricola, protocollo, sede, oggetto, previous } = told
  const { ragioneSociale: name, createdAt } = before
  const standing = { stato: last.stato, assegnata: last.assegnata?.nome, updatedAt: last.at }
  const read = isRead(before, news)
  const about = { id, core, azienda, ragioneSociale: name, matricola, protocollo, sede, oggetto, previous }
  return { thread: given({ ...about, ...standing, uscita, passi, read, createdAt }), news }
}

/** One that this desk has not written. */
function bornOf({ id, azienda, passi }: Told, ragioneSociale: string): Thread {
  const at = passi[0]?.at ?? ''
  return { id, azienda, ragioneSociale, passi: [], read: true, createdAt: at, updatedAt: at }
}

/** Who answers has read. */
function isRead(before: Thread, news: readonly ThreadStep[]): boolean {
  return news.reduce((read, { lato, passo }) => lato === 'contribuente' || (read && !TO_READ.has(passo)), before.read)
}

/** What the Sede did that is for the inbox. */
const TOLD = new Set<Passo>(['risposta', 'chiusura', 'riapertura']) as ReadonlySet<string>
const isTold = (passo: Passo): passo is 'risposta' | 'chiusura' | 'riapertura' => TOLD.has(passo)

/** What of these steps is for the inbox, each once for ever. */
function avvisiOf(thread: Thread, news: readonly ThreadStep[]): readonly NewAvviso[] {
  const { id: task, azienda } = thread
  return news.flatMap(({ id: step, passo, at }) => {
    if (!isTold(passo)) return []
    const details = threadNotice(passo, thread)
    return [{ chiave: `risposta:${step}`, kind: 'risposta' as const, task, azienda, at, details }]
  })
}

/** Keeps what was heard, and tells the inbox of it. */
export async function takeIn(
  { threads, notices }: Pick<DeskTx, 'threads' | 'notices'>,
  { thread, news }: Heard,
): Promise<void> {
  await threads.put(thread)
  for (const avviso of avvisiOf(thread, news)) await notices.add(avviso)
}
