import type * as v from 'valibot'
import type { Access } from '#core/access/access.ts'
import type { Identity } from '#core/access/identity.ts'
import type { ShownToken } from '#core/access/personal-token.ts'
import type { AuditLog } from '#core/audit/log.ts'
import type { Answers } from '#core/engine/batch.ts'
import type { Engine } from '#core/engine/engine.ts'
import type { MaintenanceStore } from '#core/engine/maintenance.ts'
import type { Portfolio } from '#core/engine/portfolio.ts'
import type { Receipts } from '#core/engine/ricevuta.ts'
import type { SedeReader } from '#core/engine/sede.ts'
import type { programAccess } from '#core/contract/administration.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Result } from '#core/kernel/result.ts'
import type { Bell } from './bell.ts'
import type { Metrics } from './metrics.ts'
import type { Streams } from './streams.ts'

/** Everything the server works with; each part is handed in. */
export type Core = {
  readonly engine: Engine
  readonly portfolio: Portfolio
  readonly access: Access
  readonly receipts: Receipts
  /** Personal tokens, as who holds them and who administers deal with them. */
  readonly tokens: Tokens
  /** When nothing is taken in. */
  readonly maintenance: MaintenanceStore
  /** What is looked up for operatori. */
  readonly sede: SedeReader
  /** How the program of a desk signs in; absent where only tokens let in. */
  readonly program?: ProgramAccess
  /** How the page of the operatori signs in; absent where it was not told, and then it cannot. */
  readonly page?: PageAccess
  /** Who did and saw what; nothing is told before it is written there. */
  readonly register: Pick<AuditLog, 'append' | 'page'>
  /** Where the page was built; absent where it is not served. */
  readonly pageFolder?: string
  /** Takes requests handed in by somebody: decided at once, or queued, as the core was put together. */
  readonly take: (batch: readonly unknown[], mittente: string) => Promise<Answers>
  /** Whether an exception says that the archive cannot be reached now. */
  readonly isAway: (error: unknown) => boolean
  /** Rung when this process appended events. */
  readonly bell: Bell
  readonly streams: Streams
  readonly metrics: Metrics
  readonly limits: Limits
  readonly openapi: { readonly openapi: string }
  readonly version: string
}

export type Tokens = {
  list(
    identity: Identity,
    of: { readonly soggetto?: string; readonly after?: string; readonly limit: number },
  ): Promise<Result<readonly ShownToken[], Failure>>
  /** One's own: nobody is given the means to come in another's name. */
  make(
    identity: Identity,
    wanted: unknown,
  ): Promise<Result<{ readonly token: string; readonly made: ShownToken }, Failure>>
  revoke(identity: Identity, id: string): Promise<Result<null, Failure>>
}

/** The provider the program signs in with, and who the program is for it. */
export type ProgramAccess = v.InferOutput<typeof programAccess>

/** The provider the page signs in with, and who the page is for it. */
export type PageAccess = { readonly emittente: string; readonly cliente: string }

export type Limits = {
  /** Calls a minute of one identity. */
  readonly callsPerMinute: number
  /** Refused calls a minute of one address, before it has to wait: nobody guesses tokens at leisure. */
  readonly strangersPerMinute: number
  /** Event streams that one identity may hold open. */
  readonly streams: number
  /** Milliseconds between looks at the archive of a stream that nobody woke. */
  readonly poll: number
  /** Milliseconds of silence after which a stream says that it is alive. */
  readonly heartbeat: number
  /** Milliseconds after which a stream ends, so that its holder shows again who he is. */
  readonly streamLife: number
  /** Milliseconds that calls have to end when the server stops; ids make it harmless to ask again. */
  readonly grace: number
}

export const LIMITS: Limits = {
  callsPerMinute: 600,
  strangersPerMinute: 60,
  streams: 8,
  poll: 2_000,
  heartbeat: 15_000,
  streamLife: 900_000,
  grace: 8_000,
}
