import type { Loose } from '#core/forms/loose.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Instant } from '#core/kernel/clock.ts'
import type { TaskState } from './task.ts'

/** One intention for many companies: the same oggetto, answered once where the answer is the same for all. */
export type Batch = {
  readonly id: string
  readonly service: string
  readonly version: number
  /** The answers that hold for every company that does not say otherwise. */
  readonly common: Loose
  readonly createdAt: Instant
  readonly updatedAt: Instant
  /** Put aside; it can be restored. What it had handed over is not touched. */
  readonly discarded: boolean
}

/** A company of a batch. It is being written until it becomes a Smart-Task of its own. */
export type BatchItem = {
  /** Its place in the batch, from 0. */
  readonly n: number
  readonly azienda: string
  readonly ragioneSociale: string
  /** What is answered for this company alone; `null` says that a common answer does not hold here. */
  readonly answers: Loose
  /** The Smart-Task it became; the newest attempt, when a refused one is mended. */
  readonly task?: string
  /** Why it stayed a draft when the others were queued. */
  readonly reason?: Failure
  /** The refused attempt that it mends. */
  readonly previous?: string
}

/** A company that a batch begins with. */
export type BatchCompany = Pick<BatchItem, 'azienda' | 'ragioneSociale'> &
  Partial<Pick<BatchItem, 'answers' | 'previous'>>

/** Where a company of a batch stands. */
export const STANDS = [
  'aperta',
  'bozza',
  'in-coda',
  'in-elaborazione',
  'parcheggiata',
  'accolta',
  'non-accolta',
  'richiamata',
  'eliminata',
] as const
export type Stand = (typeof STANDS)[number]

const STAND_OF: Readonly<Record<Exclude<TaskState, 'done'>, Stand>> = {
  draft: 'bozza',
  queued: 'in-coda',
  sending: 'in-coda',
  sent: 'in-elaborazione',
  parked: 'parcheggiata',
  recalled: 'richiamata',
  discarded: 'eliminata',
}

/** Where it stands, from the state of its Smart-Task; without one it is still being written. */
export function standOf(state?: TaskState, esito?: 'accolta' | 'non-accolta'): Stand {
  if (state === undefined) return 'aperta'
  return state === 'done' ? (esito ?? 'in-elaborazione') : STAND_OF[state]
}

export type Tally = Readonly<Record<Stand, number>>

/** How many stand where; every stand is told, also the empty ones. */
export function tally(counts: Iterable<readonly [Stand, number]>): Tally {
  const sums = Object.fromEntries(STANDS.map((stand) => [stand, 0])) as Record<Stand, number>
  for (const [stand, n] of counts) sums[stand] += n
  return sums
}

/** A batch as lists tell of it; of a company with several matricole `total` counts each, `companies` counts it once. */
export type BatchRow = Omit<Batch, 'common'> & {
  readonly tally: Tally
  readonly total: number
  readonly companies: number
}

/** A company of a batch and what became of it. */
export type BatchItemRow = Omit<BatchItem, 'answers'> & {
  readonly stand: Stand
  readonly protocollo?: string
  /** Of its Smart-Task: a company may be there once for each. */
  readonly matricola?: string
  readonly updatedAt?: Instant
  /** It has an outcome that nobody has read. */
  readonly unread?: true
  /** Why its Smart-Task is parked or waits. */
  readonly failure?: Failure
}
