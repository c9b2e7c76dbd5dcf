import type { Instant } from '#core/kernel/clock.ts'
import type { Page } from '#electron/desk/company.ts'
import type { Thread, ThreadRow, ThreadState } from './thread.ts'

/** What of the communications to show, last touched first unless said otherwise. */
export type ThreadFilter = {
  readonly states?: readonly ThreadState[]
  /** An oggetto, or an ambito with all its oggetti. */
  readonly oggetto?: string
  readonly azienda?: string
  readonly matricola?: string
  readonly unread?: boolean
  /** Words of what was said or of the company, each by its beginning; a protocollo. */
  readonly text?: string
  /** Days in Italy, both included, on the last update. */
  readonly from?: string
  readonly to?: string
  readonly oldestFirst?: boolean
}

export type ThreadQuery = { readonly filter: ThreadFilter; readonly after?: string; readonly limit: number }

/** Communications inside one transaction. */
export type Threads = {
  get(id: string): Promise<Thread | undefined>
  /** Writes the whole thread, new or known; a step that is there stays as it is. */
  put(thread: Thread): Promise<void>
  /** Messages that may go to that core and whose time has come, first due first. */
  due(now: Instant, limit: number, core: string): Promise<readonly Thread[]>
  /** Makes all that waits for its hour due now. */
  hasten(now: Instant): Promise<void>
}

export type ThreadCounts = { readonly unread: number; readonly queued: number; readonly parked: number }

/** Communications outside of any transaction. */
export type ThreadReads = {
  get(id: string): Promise<Thread | undefined>
  list(query: ThreadQuery): Promise<Page<ThreadRow>>
  counts(): Promise<ThreadCounts>
}

/** Where a row stands in the order of a list, by which the next page goes on; the same in every list of requests. */
export function placeOfRow({ updatedAt, id }: { readonly updatedAt: Instant; readonly id: string }): string {
  return `${updatedAt} ${id}`
}
