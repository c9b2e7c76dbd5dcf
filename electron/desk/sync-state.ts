import type { Failure } from '#core/kernel/failure.ts'
import type { Instant } from '#core/kernel/clock.ts'

/** What the status bar tells. `offline` by choice or because the core does not answer: both are ordinary. */
export type SyncState = {
  readonly core: 'embedded' | 'remote'
  readonly line: 'online' | 'offline' | 'unreachable'
  readonly syncing: boolean
  readonly queued: number
  readonly parked: number
  readonly unread: number
  readonly lastSync?: Instant
  readonly lastFailure?: Failure
}
