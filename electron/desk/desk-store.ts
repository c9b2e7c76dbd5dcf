import type { Maintenance } from '#core/contract/administration.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Instant } from '#core/kernel/clock.ts'
import type { Batches, BatchReads } from './batch-store.ts'
import type { ThreadReads, Threads } from './messages/thread-store.ts'
import type { Page } from './company.ts'
import type { Avviso, AvvisoKey, AvvisoKind, NewAvviso } from './avviso.ts'
import type { ToldDeadlines } from './deadlines.ts'
import type { KeptAccess } from './kept-access.ts'
import type { NoticeSettings } from './notice-settings.ts'
import type { Studio } from './studio.ts'
import type { TaskQuery } from './task-filter.ts'
import type { Pass, Replica } from './told-company.ts'
import type { Task, TaskRow, TaskState } from './task.ts'
import type { Unfinished } from './undertaking.ts'

/** Tasks inside one transaction. */
export type Tasks = {
  get(id: string): Promise<Task | undefined>
  /** Those of them that there are, by id. */
  getAll(ids: readonly string[]): Promise<ReadonlyMap<string, Task>>
  /** Writes the whole task, new or known. */
  put(task: Task): Promise<void>
  /** The same for many, one after the other: a task may be there more than once, as it went on. */
  putAll(tasks: readonly Task[]): Promise<void>
  /** Queued tasks that may go to that core and whose time has come: first due first, then first queued first. */
  due(now: Instant, limit: number, core: string): Promise<readonly Task[]>
  /** Sends queued tasks on their way to that core: one more attempt each. */
  depart(ids: readonly string[], to: { readonly core: string; readonly at: Instant }): Promise<void>
  /** Those of them that are still on their way. */
  underway(ids: readonly string[]): Promise<readonly Task[]>
  /** Makes everything that waits for its hour due now. */
  hasten(now: Instant): Promise<void>
  /** Parked tasks that come back by themselves, and whose time has come. */
  returning(now: Instant, limit: number): Promise<readonly Task[]>
  /** Tasks a killed process left on their way. */
  sending(limit: number): Promise<readonly Task[]>
  /** Those queued or parked about companies. */
  openOf(aziende: readonly string[]): Promise<readonly Task[]>
  /** Another task, queued or sent and not decided, about the same thing. */
  twin(task: Pick<Task, 'id' | 'service' | 'azienda'> & { readonly chiave: string }): Promise<string | undefined>
}

/** What the desk remembers beside tasks. */
export type Remembered = {
  readonly studio: Studio
  /** Whether the user wants the line open; absent means yes. */
  readonly line: 'online' | 'offline'
  /** Every file of the demo studio has been read. */
  readonly demoReady: boolean
  /** The id of the core that is chosen; absent, or `locale`, for the embedded one. */
  readonly core: string
  /** The ids of the cores elsewhere that were ever chosen. */
  readonly cores: readonly string[]
  readonly noticeSettings: NoticeSettings
  /** When somebody was last told of something on the desktop. */
  readonly lastTold: Instant
  readonly deadlinesTold: ToldDeadlines
  /** What began and is not over: found when a studio is opened, it was cut. */
  readonly underWay: readonly Unfinished[]
  /** What the clock showed at the last exchange: it may be turned back meanwhile. */
  readonly clockSeen: Instant
} & PerCore

/** What is remembered of each core by itself. */
type PerCore = {
  /** Number of the last event of that core taken in. */
  readonly [cursor: `cursor:${string}`]: number
  /** How far it was read what that core tells of companies. */
  readonly [pass: `pass:${string}`]: Pass | null
  /** Since when that core is heard: what was decided before is history to this desk, and no news. */
  readonly [heardSince: `heardSince:${string}`]: Instant | null
  readonly [lastSync: `lastSync:${string}`]: Instant
  readonly [lastFailure: `lastFailure:${string}`]: Failure | null
  /** When that core takes nothing in, as it announced. */
  readonly [maintenance: `maintenance:${string}`]: Maintenance | null
  /** How the studio shows that core who it is. */
  readonly [access: `access:${string}`]: KeptAccess | null
}

export type Memory = {
  recall<K extends keyof Remembered>(name: K): Promise<Remembered[K] | undefined>
  remember<K extends keyof Remembered>(name: K, value: Remembered[K]): Promise<void>
}

/** The inbox of what the user has to know. */
export type Notices = {
  /** Once for ever: what has that key already is left as it is. */
  add(...avvisi: readonly NewAvviso[]): Promise<void>
  /** The oldest ones that nobody has been told of, of one kind when it is named. */
  waiting(limit: number, kind?: AvvisoKind): Promise<readonly Avviso[]>
  /** They are told of, or never will be. */
  settle(ns: readonly AvvisoKey[]): Promise<void>
  /** They have been seen, all of them when none is named, or they have not; tells which ones that changed. */
  see(ns?: readonly AvvisoKey[], seen?: boolean): Promise<readonly AvvisoKey[]>
}

/** A state a request came to; `draft` first. Being on its way is none: how that ended is. */
export type TaskStep = {
  readonly state: TaskState
  readonly at: Instant
  readonly attempts: number
  readonly failure?: Failure
}

export type DeskTx = {
  readonly tasks: Tasks
  readonly memory: Memory
  readonly notices: Notices
  readonly batches: Batches
  readonly threads: Threads
  readonly replica: Replica
}

export type Counts = {
  readonly states: Readonly<Record<TaskState, number>>
  readonly unread: number
  /** By core: what it has, or may have, without having told an outcome. */
  readonly undecided: Readonly<Record<string, number>>
}

/** Which of the inbox: those before a number, of a kind, not yet seen. */
export type AvvisiQuery = {
  readonly after?: AvvisoKey
  readonly kind?: AvvisoKind
  readonly unseen?: boolean
  readonly limit: number
}

/** The desk's own storage. A transaction is durable when it resolves, and leaves nothing when `work` throws. */
export type DeskStore = {
  transaction<T>(work: (tx: DeskTx) => Promise<T>): Promise<T>
  task(id: string): Promise<Task | undefined>
  list(query: TaskQuery): Promise<Page<TaskRow>>
  /** Indexes the words of some of what arrived in great number; whether there was any. Who searches need not wait for it. */
  indexDue(): Promise<boolean>
  /** The way of a request, oldest step first. */
  steps(id: string): Promise<readonly TaskStep[]>
  /** The attempt before it and those that mend it, from the first to the last, itself among them. */
  chain(id: string): Promise<readonly string[]>
  /** The inbox, newest first. */
  avvisi(query: AvvisiQuery): Promise<readonly Avviso[]>
  unseen(): Promise<number>
  counts(): Promise<Counts>
  memory: Pick<Memory, 'recall'>
  readonly batches: BatchReads
  readonly threads: ThreadReads
  /** When the earliest postponed delivery to that core is due. */
  nextDue(core: string): Promise<Instant | undefined>
}
