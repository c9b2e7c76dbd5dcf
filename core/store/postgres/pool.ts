import { Pool, TypeOverrides, types, type ClientBase } from 'pg'
import { GatheringClient } from './clients.ts'

export type PoolOptions = {
  /** Milliseconds to wait for a connection, be it of the server or of the pool. */
  readonly patience?: number
  /** Where errors go that belong to no call: a connection lost while nobody used it. */
  readonly report?: (error: unknown) => void
}

type Limits = {
  /** Connections at most. */
  readonly size: number
  /** Milliseconds after which the server gives a statement up, or a transaction in which nobody does anything. */
  readonly timeout?: number
}

const PATIENCE_MS = 10_000

/** Integers of eight bytes are numbers: no count and no amount in cents comes near to where numbers lose a unit. */
const numbers = new TypeOverrides()
numbers.setTypeParser(types.builtins.INT8, Number)

/**
 * Every statement that decides reads few rows by their index, however small a table is now, and is planned once: to plan the
 * reading of a dossier takes longer than to read it. To start helpers for a few rows takes longer still, and so does a map of the
 * pages they are in, which spares a disk its leaps: what is asked for again and again is in memory. An engine that has no such settings goes without.
 */
export const PLANS = {
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  random_page_cost: '1',
  max_parallel_workers_per_gather: '0',
}
const SETTING = Object.entries(PLANS)
  .map(([name, value]) => `set ${name} = ${value}`)
  .join('; ')

/** The pool waits for what it gives. */
function keepToIndexes(client: ClientBase): unknown {
  return client.query(SETTING).catch(() => undefined)
}

export function poolOf(url: string, { size, timeout }: Limits, { patience = PATIENCE_MS, report }: PoolOptions): Pool {
  const pool = new Pool({
    Client: GatheringClient,
    connectionString: url,
    max: size,
    connectionTimeoutMillis: patience,
    application_name: 'scrittoio',
    types: numbers,
    pipeline: true,
    onConnect: keepToIndexes,
    ...(timeout !== undefined && { statement_timeout: timeout, idle_in_transaction_session_timeout: timeout }),
  })
  // without a listener, one lost connection would end the process, idle or in use; the pool replaces it by itself
  pool.on('error', (error) => report?.(error))
  pool.on('connect', (client) => void client.on('error', (error) => report?.(error)))
  return pool
}
