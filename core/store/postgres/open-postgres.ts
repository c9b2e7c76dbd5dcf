import { CompiledQuery, Kysely, type Transaction } from 'kysely'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { MigrationSet } from '#core/store/migrate.ts'
import { coreMigrations } from '#core/store/migrations/core-migrations.ts'
import type { Db } from '#core/store/open.ts'
import type { Runner } from '#core/store/prepared.ts'
import type { CoreTables } from '#core/store/schema.ts'
import { isAway } from './away.ts'
import { brought } from './brought.ts'
import { Dialect, type Ordering } from './dialect.ts'
import { poolOf, type PoolOptions } from './pool.ts'
import { preparing, statements, type Statements } from './statements.ts'
import { isOneOf, tryingAgain } from './trying-again.ts'

/** An open database: as many connections as it was told, each busy with one transaction at a time. */
export type Postgres<Own = object> = {
  readonly db: Kysely<CoreTables & Own>
  /** Does the work on one connection, outside of any transaction: each statement sees what is committed when it begins. */
  reading<T>(work: (on: Runner) => Promise<T>): Promise<T>
  /** One transaction; the whole work is done again when others made it fail, so it must do nothing but write here. */
  transaction<T>(work: (on: Runner, tx: Transaction<CoreTables>) => Promise<T>): Promise<T>
  /** How many connections there are now, how many of them nobody uses, and how many callers wait for one. */
  connections(): Readonly<Record<'open' | 'idle' | 'wanted', number>>
  /** Waits for what is under way. */
  close(): Promise<void>
}

export type PostgresFailure = Failure<
  'archivio-non-raggiungibile' | 'archivio-non-accessibile' | 'archivio-piu-recente'
>

export type PostgresOptions = PoolOptions & {
  /** Migrations of tables that the opener adds to the core's own. */
  readonly own?: readonly MigrationSet[]
  /** Connections at most. */
  readonly poolSize?: number
  /** Milliseconds after which the server gives a statement up, waits for locks included. */
  readonly statementTimeout?: number
}

/** Enough to keep a few cores busy; what is more only waits for the rows of the same companies. */
const POOL_SIZE = 10
/** A decision takes milliseconds: a statement that takes so long waits for somebody who will not let go. */
const STATEMENT_TIMEOUT_MS = 30_000

/** Connects, and brings the tables to today's version: all of it or nothing, also where many processes start at once. */
export async function openPostgres<Own = object>(
  url: string,
  options: PostgresOptions = {},
): Promise<Result<Postgres<Own>, PostgresFailure>> {
  const sets = [coreMigrations, ...(options.own ?? [])]
  try {
    const ordering = await brought(url, options, sets)
    return ordering === 'newer' ? refused('archivio-piu-recente') : ok(opened<Own>(url, options, ordering))
  } catch (error) {
    if (isAway(error)) return refused('archivio-non-raggiungibile')
    if (isOneOf(CLOSED, error)) return refused('archivio-non-accessibile')
    throw error
  }
}

/** No such user, wrong password, no such database, no right to. */
const CLOSED = ['28000', '28P01', '3D000', '42501']

function refused(code: PostgresFailure['code']): Result<never, PostgresFailure> {
  return no({ code, retry: code === 'archivio-non-raggiungibile' ? 'later' : 'never' })
}

function opened<Own>(url: string, options: PostgresOptions, ordering: Ordering): Postgres<Own> {
  const { poolSize = POOL_SIZE, statementTimeout = STATEMENT_TIMEOUT_MS } = options
  const pool = poolOf(url, { size: poolSize, timeout: statementTimeout }, options)
  const known = statements()
  const db = new Kysely<CoreTables & Own>({ dialect: new Dialect(preparing(pool, known), ordering) })
  const core = db as unknown as Db
  return {
    db,
    reading: (work) => core.connection().execute((one) => work(runnerOf(core, one, known))),
    transaction: (work) => tryingAgain(() => core.transaction().execute((tx) => work(runnerOf(core, tx, known), tx))),
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, wanted: pool.waitingCount }),
    close: () => pool.end(),
  }
}

/** Plans are made once for each database; what they say runs on that connection. */
function runnerOf(db: Db, on: Db, { prepare }: Pick<Statements, 'prepare'>): Runner {
  const perform = <R>(text: string, parameters: readonly unknown[]) => {
    prepare(text)
    return on.executeQuery<R>(CompiledQuery.raw(text, [...parameters]))
  }
  return {
    db,
    run: async <R>({ sql: text, parameters }: { sql: string; parameters: readonly unknown[] }) =>
      (await perform<R>(text, parameters)).rows,
    write: async ({ sql: text, parameters }) => Number((await perform(text, parameters)).numAffectedRows ?? 0),
  }
}
