import type { Maintenance } from '#core/contract/administration.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Instant } from '#core/kernel/clock.ts'

/** How far the exchange under way has come: how many of those that wait were handed over, or how many companies were read. */
export type Progress = { readonly sent: number; readonly of: number } | { readonly companies: number }

/** What the status bar tells. `offline` by choice or because the core does not answer: both are ordinary. */
export type SyncState = {
  readonly core: 'embedded' | 'remote'
  /** The id of the core: the address of one elsewhere. */
  readonly where: string
  readonly line: 'online' | 'offline' | 'unreachable'
  readonly syncing: boolean
  readonly queued: number
  readonly parked: number
  readonly unread: number
  /** Communications: answers to be read, and messages that stand still. */
  readonly messages: { readonly unread: number; readonly parked: number }
  /** What other cores have, or may have, and have told no outcome of: they are asked when they are chosen again. */
  readonly elsewhere: number
  readonly progress?: Progress
  readonly lastSync?: Instant
  readonly lastFailure?: Failure
  /** When the core takes nothing in, as it announced; it may be over. */
  readonly maintenance?: Maintenance
}
