import type { ThreadStep } from '#core/contract/communications.ts'
import type { Allegato } from '#core/domain/allegato.ts'
import type { StatoComunicazione } from '#core/domain/comunicazione.ts'
import type { Instant } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { given, lacking } from './given.ts'

/** Where a message of the studio is: being written, waiting for its turn, or waiting for a person. */
export type OutgoingState = 'bozza' | 'in-coda' | 'ferma'

/** What the studio is about to say in a thread: its opening, or an answer. There is one at a time. */
export type Outgoing = {
  /** Of the step it becomes: a repeat is the same to the last byte. */
  readonly id: string
  readonly testo: string
  readonly allegati: readonly Allegato[]
  readonly stato: OutgoingState
  readonly attempts: number
  readonly queuedAt?: Instant
  /** When it is to be tried again; one that waits for a person alone has no hour. */
  readonly dueAt?: Instant
  readonly failure?: Failure
  /** It was sent, and nobody knows whether it arrived. */
  readonly inDoubt?: true
}

/** A communication as the desk keeps it, from the first word on. Its id is that of its opening, for ever. */
export type Thread = {
  readonly id: string
  readonly azienda: string
  readonly ragioneSociale: string
  readonly matricola?: string
  readonly oggetto?: string
  /** The communication it takes up again. */
  readonly previous?: string
  /** The core that has it, or may have it. */
  readonly core?: string
  /** Given by the core: without one it has not been opened yet. */
  readonly protocollo?: string
  readonly sede?: string
  /** Name of who has it in charge at the Sede, where one was told. */
  readonly assegnata?: string
  readonly stato?: StatoComunicazione
  readonly discarded?: true
  readonly uscita?: Outgoing
  /** All that was said and done, as the core told. */
  readonly passi: readonly ThreadStep[]
  readonly read: boolean
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

export const THREAD_STATES = ['bozza', 'in-coda', 'ferma', 'aperta', 'in-carico', 'chiusa', 'scartata'] as const
/** Where a thread stands in a list: as the Sede told, or where its opening is. */
export type ThreadState = (typeof THREAD_STATES)[number]

export function stateOf({ discarded, stato, uscita }: Thread): ThreadState {
  if (stato !== undefined) return stato
  return discarded ? 'scartata' : (uscita?.stato ?? 'bozza')
}

/** A row of a list. */
export type ThreadRow = Omit<Thread, 'passi' | 'uscita' | 'stato' | 'discarded' | 'previous'> & {
  readonly state: ThreadState
  /** How what was last said begins. */
  readonly anteprima: string
  /** Where a message that has not arrived yet is. */
  readonly uscita?: OutgoingState
  readonly failure?: Failure
}

const PREVIEW = 160 // characters: a line of the widest window

/** How what was last said begins; what is being written comes last. */
export function previewOf({ uscita, passi }: Pick<Thread, 'uscita' | 'passi'>): string {
  const said = uscita?.testo.trim() ? uscita.testo : (passi.findLast(({ testo }) => testo !== undefined)?.testo ?? '')
  return said.trim().replaceAll(/\s+/g, ' ').slice(0, PREVIEW)
}

export function threadRow(thread: Thread): ThreadRow {
  return given({
    ...lacking(thread, 'passi', 'uscita', 'stato', 'discarded', 'previous'),
    state: stateOf(thread),
    anteprima: previewOf(thread),
    uscita: thread.uscita?.stato,
    failure: thread.uscita?.failure,
  })
}

/** What is about to be said, without the marks of what became of it. */
export function writtenAgain({ id, testo, allegati }: Pick<Outgoing, 'id' | 'testo' | 'allegati'>): Outgoing {
  return { id, testo, allegati, stato: 'bozza', attempts: 0 }
}
