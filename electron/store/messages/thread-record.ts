import type { Insertable, Selectable } from 'kysely'
import type { ThreadStep } from '#core/contract/communications.ts'
import { oggetti } from '#core/domain/oggetti.it.ts'
import { isOggetto } from '#core/domain/oggetti.ts'
import {
  previewOf,
  stateOf,
  type Outgoing,
  type OutgoingState,
  type Thread,
  type ThreadRow,
  type ThreadState,
} from '#electron/desk/messages/thread.ts'
import type { CommunicationsTable } from '#electron/store/desk-tables.ts'

/** The columns of a list: none of the long ones. */
export const THREAD_COLUMNS = [
  ...(['id', 'azienda', 'ragione_sociale', 'matricola', 'oggetto', 'core', 'protocollo', 'sede'] as const),
  ...(['assegnata', 'state', 'uscita_stato', 'failure', 'read', 'created_at', 'updated_at', 'anteprima'] as const),
] as const satisfies readonly (keyof CommunicationsTable)[]

export type ThreadListRecord = Pick<Selectable<CommunicationsTable>, (typeof THREAD_COLUMNS)[number]>
type Head = Omit<ThreadListRecord, 'state' | 'uscita_stato' | 'failure' | 'anteprima'>

export function recordOfThread(thread: Thread): Omit<Insertable<CommunicationsTable>, 'n'> {
  const { uscita } = thread
  return {
    id: thread.id,
    azienda: thread.azienda,
    ragione_sociale: thread.ragioneSociale,
    state: stateOf(thread),
    ...orNull(thread, 'matricola', 'oggetto', 'previous', 'core', 'protocollo', 'sede', 'assegnata', 'stato'),
    ...outgoing(uscita ?? {}),
    uscita: uscita === undefined ? null : JSON.stringify(uscita),
    read: thread.read ? 1 : 0,
    created_at: thread.createdAt,
    updated_at: thread.updatedAt,
    anteprima: previewOf(thread),
  }
}

/** What is absent is null in a row. */
function orNull<K extends keyof Thread>(thread: Thread, ...names: readonly K[]) {
  return Object.fromEntries(names.map((name) => [name, thread[name] ?? null])) as Record<K, string | null>
}

function outgoing({ stato, failure, dueAt, queuedAt }: Partial<Outgoing>) {
  return {
    uscita_stato: stato ?? null,
    failure: failure === undefined ? null : JSON.stringify(failure),
    due_at: dueAt ?? null,
    queued_at: queuedAt ?? null,
  }
}

export function rowOfThreadRecord(record: ThreadListRecord): ThreadRow {
  const { state, uscita_stato: uscita, failure, anteprima } = record
  return {
    ...headOf(record),
    state: state as ThreadState,
    anteprima,
    ...(uscita !== null && { uscita: uscita as OutgoingState }),
    ...(failure !== null && { failure: JSON.parse(failure) as NonNullable<ThreadRow['failure']> }),
  }
}

export function threadOfRecord(record: Selectable<CommunicationsTable>, passi: readonly ThreadStep[]): Thread {
  const { previous, stato, state, uscita } = record
  return {
    ...headOf(record),
    ...(present({ previous, stato }) as Pick<Thread, 'previous' | 'stato'>),
    ...(state === 'scartata' && { discarded: true as const }),
    ...(uscita !== null && { uscita: JSON.parse(uscita) as Outgoing }),
    passi,
  }
}

function headOf({ ragione_sociale, read, created_at, updated_at, id, azienda, ...rest }: Head) {
  const { matricola, oggetto, core, protocollo, sede, assegnata } = rest
  const known = present({ matricola, oggetto, core, protocollo, sede, assegnata })
  const always = { id, azienda, ragioneSociale: ragione_sociale, read: read === 1 }
  return { ...always, ...known, createdAt: created_at, updatedAt: updated_at }
}

function present(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}

/** The words a thread is found by. */
export function wordsOfThread({
  ragioneSociale,
  azienda,
  matricola,
  protocollo,
  oggetto,
  uscita,
  passi,
}: Thread): string {
  const title = oggetto !== undefined && isOggetto(oggetto) ? oggetti[oggetto] : oggetto
  const said = passi.flatMap(({ testo, nome, allegati }) => [testo, nome, ...allegati.map((file) => file.nome)])
  const words = [ragioneSociale, azienda, matricola, protocollo, title, uscita?.testo, ...said]
  return words.filter((word) => word !== undefined).join(' ')
}
