import { CompiledQuery, Kysely, type Transaction } from 'kysely'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { MigrationSet } from '#core/store/migrate.ts'
import { coreMigrations } from '#core/store/migrations/core-migrations.ts'
import type { Db } from '#core/store/open.ts'
import type { Runner } from '#core/store/prepared.ts'
import type { CoreTables } from '#core/store/schema.ts'
import { brought } from './brought.ts'
import { Dialect, type Ordering } from './dialect.ts'
import { poolOf, type PoolOptions } from './pool.ts'
import { preparing, statements, type Statements } from './statements.ts'
import { tryingAgain } from './trying-again.ts'

/** An open database: as many connections as it was told, each busy with one transaction at a time. */
export type Postgres<Own = object> = {
  readonly db: Kysely<CoreTables & Own>
  /** Does the work on one connection, outside of any transaction: each statement sees what is committed when it begins. */
  reading<T>(work: (on: Runner) => Promise<T>): Promise<T>
  /** One transaction; the whole work is done again when others made it fail, so it must do nothing but write here. */
  transaction<T>(work: (on: Runner, tx: Transaction<CoreTables>) => Promise<T>): Promise<T>
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
    const code = codeOf(error)
    if (code === undefined) throw error
    return refused(code)
  }
}

const CODES: Readonly<Record<string, PostgresFailure['code']>> = {
  ECONNREFUSED: 'archivio-non-raggiungibile',
  ECONNRESET: 'archivio-non-raggiungibile',
  ENOTFOUND: 'archivio-non-raggiungibile',
  ENOENT: 'archivio-non-raggiungibile',
  ETIMEDOUT: 'archivio-non-raggiungibile',
  // starting up, or shutting down
  '57P01': 'archivio-non-raggiungibile',
  '57P03': 'archivio-non-raggiungibile',
  // too many connections
  '53300': 'archivio-non-raggiungibile',
  // no such user, wrong password, no such database, no right to
  '28000': 'archivio-non-accessibile',
  '28P01': 'archivio-non-accessibile',
  '3D000': 'archivio-non-accessibile',
  '42501': 'archivio-non-accessibile',
}

function codeOf(error: unknown): PostgresFailure['code'] | undefined {
  if (error instanceof AggregateError) return error.errors.map(codeOf).find((code) => code !== undefined)
  if (!(error instanceof Error)) return undefined
  if (error.message.startsWith('timeout ')) return 'archivio-non-raggiungibile'
  return 'code' in error ? CODES[String(error.code)] : undefined
}

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
