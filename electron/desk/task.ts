import type { Outcome } from '#core/contract/outcome.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Instant } from '#core/kernel/clock.ts'
import type { Loose } from '#core/forms/loose.ts'

/**
 * The life of a Smart-Task at the desk. What is not written here cannot happen.
 * `parked` waits for the consultant, with its reason; nothing that failed is deleted.
 */
export const MOVES = {
  draft: ['queued', 'discarded'],
  discarded: ['draft'],
  queued: ['sending', 'draft'],
  sending: ['sent', 'queued', 'parked', 'done'],
  sent: ['done', 'recalled'],
  parked: ['queued', 'draft'],
  recalled: ['draft'],
  done: [],
} as const satisfies Record<string, readonly string[]>

export type TaskState = keyof typeof MOVES

/** Whether a task may go from one state to another. */
export function mayMove(from: TaskState, to: TaskState): boolean {
  return (MOVES[from] as readonly TaskState[]).includes(to)
}

/** One Smart-Task as the desk keeps it, from first keystroke to outcome. Its id is the request's id, for ever. */
export type Task = {
  readonly id: string
  readonly service: string
  readonly version: number
  /** Codice fiscale of the soggetto contribuente. */
  readonly azienda: string
  readonly ragioneSociale: string
  readonly matricola?: string
  readonly state: TaskState
  readonly answers: Loose
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly queuedAt?: Instant
  /** When the next attempt at delivery is due. */
  readonly dueAt?: Instant
  readonly attempts: number
  /** Why it is waiting or parked. */
  readonly failure?: Failure
  readonly protocollo?: string
  readonly outcome?: Outcome
  /** Whether its outcome has been opened. */
  readonly read: boolean
  /** The refused attempt this one mends. */
  readonly previous?: string
}

/** A row of Lista Richieste: a task without its answers and its checks. */
export type TaskRow = Omit<Task, 'answers' | 'outcome'> & {
  readonly esito?: Outcome['esito']
  readonly decidedAt?: Instant
}
