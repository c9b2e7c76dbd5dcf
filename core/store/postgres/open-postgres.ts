import { Kysely } from 'kysely'
import type { Pool, PoolClient } from 'pg'
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
  /** As `reading`, but every statement sees what was committed when the first one began. */
  atOneMoment<T>(work: (on: Runner) => Promise<T>): Promise<T>
  /**
   * One transaction; the whole work is done again when others made it fail, so it must do nothing but write here. Statements
   * that wait for no other's rows may be asked for at once: they are run in that order, and answered in one journey.
   */
  transaction<T>(work: (on: Runner) => Promise<T>): Promise<T>
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
  const runner = (client: PoolClient) => runnerOf(db as unknown as Db, client, known)
  return {
    db,
    reading: (work) => lent(pool, (client) => work(runner(client))),
    atOneMoment: (work) =>
      tryingAgain(() => lent(pool, (client) => within(client, () => work(runner(client)), ONE_MOMENT))),
    transaction: (work) => tryingAgain(() => lent(pool, (client) => within(client, () => work(runner(client))))),
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, wanted: pool.waitingCount }),
    close: () => pool.end(),
  }
}

/** Plans are made once for each database; what they say runs on that connection. */
function runnerOf(db: Db, client: PoolClient, { named }: Pick<Statements, 'named'>): Runner {
  const perform = <R extends object>(text: string, parameters: readonly unknown[]) =>
    client.query<R>({ name: named(text), text, values: [...parameters] })
  return {
    db,
    run: async <R>({ sql: text, parameters }: { sql: string; parameters: readonly unknown[] }) =>
      (await perform<R & object>(text, parameters)).rows,
    write: async ({ sql: text, parameters }) => (await perform(text, parameters)).rowCount ?? 0,
  }
}

/** The pool itself finds out when a connection broke, and gives it to nobody else. */
async function lent<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
}

const ONE_MOMENT = 'begin isolation level repeatable read read only'

async function within<T>(client: PoolClient, work: () => Promise<T>, begin = 'begin'): Promise<T> {
  await client.query(begin)
  try {
    const done = await work()
    // where a statement failed and nobody said so, the commit undoes everything without a word
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error('the transaction was undone')
    return done
  } catch (error) {
    // where even that fails the connection is gone, and the transaction with it
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}
