import type { Failure } from '#core/kernel/failure.ts'
import type { Instant } from '#core/kernel/clock.ts'
import type { Page } from './company.ts'
import type { Studio } from './studio.ts'
import type { TaskQuery } from './task-filter.ts'
import type { Task, TaskRow, TaskState } from './task.ts'

/** Tasks inside one transaction. */
export type Tasks = {
  get(id: string): Promise<Task | undefined>
  /** Writes the whole task, new or known. */
  put(task: Task): Promise<void>
  /** Queued tasks whose time has come: first due first, then first queued first. */
  due(now: Instant, limit: number): Promise<readonly Task[]>
  /** Makes every queued task due now. */
  hasten(now: Instant): Promise<void>
  /** Tasks a killed process left on their way. */
  sending(limit: number): Promise<readonly Task[]>
  /** Another task, queued or sent and not decided, about the same thing. */
  twin(task: Pick<Task, 'id' | 'service' | 'azienda'> & { readonly chiave: string }): Promise<string | undefined>
}

/** What the desk remembers beside tasks. */
export type Remembered = {
  readonly studio: Studio
  /** Whether the user wants the line open; absent means yes. */
  readonly line: 'online' | 'offline'
  /** Number of the last core event taken in. */
  readonly cursor: number
  readonly lastSync: Instant
  readonly lastFailure: Failure | null
  /** Every file of the demo studio has been read. */
  readonly demoReady: boolean
}

export type Memory = {
  recall<K extends keyof Remembered>(name: K): Promise<Remembered[K] | undefined>
  remember<K extends keyof Remembered>(name: K, value: Remembered[K]): Promise<void>
}

/** Outcomes nobody has been told of yet. */
export type Notices = {
  add(task: string): Promise<void>
  /** Takes the oldest ones away: whoever takes them tells of them. */
  take(limit: number): Promise<readonly TaskRow[]>
}

export type DeskTx = { readonly tasks: Tasks; readonly memory: Memory; readonly notices: Notices }

export type Counts = { readonly states: Readonly<Record<TaskState, number>>; readonly unread: number }

/** The desk's own storage. A transaction is durable when it resolves, and leaves nothing when `work` throws. */
export type DeskStore = {
  transaction<T>(work: (tx: DeskTx) => Promise<T>): Promise<T>
  task(id: string): Promise<Task | undefined>
  list(query: TaskQuery): Promise<Page<TaskRow>>
  counts(): Promise<Counts>
  memory: Pick<Memory, 'recall'>
  /** When the earliest postponed delivery is due. */
  nextDue(): Promise<Instant | undefined>
}
