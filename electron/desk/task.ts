import type { Outcome } from '#core/contract/outcome.ts'
import type { Richiedente } from '#core/domain/dossier.ts'
import type { Submission } from '#core/contract/submission.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Instant } from '#core/kernel/clock.ts'
import type { Loose } from '#core/forms/loose.ts'

/**
 * The life of a Smart-Task at the desk. What is not written here cannot happen.
 * `parked` waits for the consultant, with its reason; nothing that failed is deleted.
 * A queued task may learn its outcome at once: it had arrived, and only the answer was lost.
 */
export const MOVES = {
  draft: ['queued', 'discarded'],
  discarded: ['draft'],
  queued: ['sending', 'draft', 'sent', 'parked', 'recalled', 'done'],
  sending: ['sent', 'queued', 'parked', 'recalled', 'done'],
  sent: ['done', 'recalled'],
  parked: ['queued', 'draft'],
  recalled: [],
  done: [],
} as const satisfies Record<string, readonly string[]>

export type TaskState = keyof typeof MOVES

export const TASK_STATES = Object.keys(MOVES) as readonly TaskState[]

/** A request is more than what is still being written, or was thrown away before it was handed in. */
export const REQUEST_STATES = TASK_STATES.filter((state) => state !== 'draft' && state !== 'discarded')

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
  /** In whose name it is asked, where that is not the studio as intermediario. */
  readonly richiedente?: Richiedente
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
  /** What is sent, frozen when the task is queued: a repeat is the same to the last byte. */
  readonly parcel?: Submission
  /** What the request is about: two undecided tasks with the same service, azienda and `chiave` are identical. */
  readonly chiave?: string
  /** Set when a delivery was tried and nobody knows whether it arrived: until known, it cannot become a draft again. */
  readonly inDoubt?: true
  /** The core that has it, or may have it: it is asked there, and sent nowhere else. */
  readonly core?: string
  readonly protocollo?: string
  readonly outcome?: Outcome
  /** Whether its outcome has been opened. */
  readonly read: boolean
  readonly readAt?: Instant
  /** The refused attempt this one mends. */
  readonly previous?: string
}

/** A row of Lista Richieste: a task without its answers and its checks. */
export type TaskRow = Omit<Task, 'answers' | 'outcome' | 'parcel' | 'chiave' | 'richiedente' | 'readAt'> & {
  readonly esito?: Outcome['esito']
  readonly decidedAt?: Instant
}

/** As little of a row as chooses it: a list of many thousands is chosen as a whole. */
export type TaskMark = Pick<TaskRow, 'id' | 'state' | 'read'>

const ROW_LACKS: ReadonlySet<string> = new Set<keyof Task>([
  'answers',
  'outcome',
  'parcel',
  'chiave',
  'richiedente',
  'readAt',
])

/** What Lista Richieste shows of a task. */
export function rowOf(task: Task): TaskRow {
  const row = Object.fromEntries(Object.entries(task).filter(([name]) => !ROW_LACKS.has(name))) as TaskRow
  const { outcome } = task
  return outcome === undefined ? row : { ...row, esito: outcome.esito, decidedAt: outcome.decidedAt }
}

/** The same task in another state. A move the table does not have is a broken promise, hence the throw. */
export function moved<T extends Task>(task: T, to: TaskState, at: Instant): T {
  if (!mayMove(task.state, to)) throw new TypeError(`No move from ${task.state} to ${to}`)
  return { ...task, state: to, updatedAt: at }
}

const QUEUE_MARKS: ReadonlySet<string> = new Set<keyof Task>([
  'queuedAt',
  'dueAt',
  'failure',
  'parcel',
  'chiave',
  'inDoubt',
  'core',
])

/** A task without the marks of its stay in the queue. */
export function withoutQueueMarks(task: Task): Task {
  const kept = Object.entries(task).filter(([name]) => !QUEUE_MARKS.has(name))
  return { ...(Object.fromEntries(kept) as Task), attempts: 0 }
}

/** A task without one optional mark. */
export function without(
  task: Task,
  ...names: readonly ('failure' | 'inDoubt' | 'dueAt' | 'core' | 'richiedente')[]
): Task {
  const marked = names.filter((name) => name in task)
  if (marked.length === 0) return task
  const kept = Object.entries(task).filter(([name]) => !(marked as readonly string[]).includes(name))
  return Object.fromEntries(kept) as Task
}
