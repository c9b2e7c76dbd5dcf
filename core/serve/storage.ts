import type { AuditLog } from '#core/audit/log.ts'
import type { Engine } from '#core/engine/engine.ts'
import type { Ledger } from '#core/engine/ledger.ts'
import type { Portfolio } from '#core/engine/portfolio.ts'
import type { Told } from '#core/queue/boss-queue.ts'
import type { Queue } from '#core/queue/queue.ts'
import type { Entrance } from '#core/store/imports/entrance.ts'
import type { Db } from '#core/store/open.ts'
import type { Callers } from '#core/store/postgres/callers-in-postgres.ts'

/** Where a core keeps everything, whatever it is kept in. */
export type Storage = {
  readonly db: Db
  /** The way in for files that are imported. */
  readonly entrance: Entrance
  readonly ledger: Ledger
  readonly callers: Callers
  readonly register: AuditLog
  readonly portfolio: Portfolio
  /** When what comes in is decided. */
  queueFor(engine: Engine, told: Told): Queue
  /** Whether an exception says that it cannot be reached now. */
  isAway(error: unknown): boolean
  /** Of the connections to it; absent where no other process can be at it. */
  readonly connections?: () => Readonly<Record<'open' | 'idle' | 'wanted', number>>
  close(): Promise<void>
}

/** The tables alone. */
export type Tables = Pick<Storage, 'db' | 'entrance' | 'close'>
