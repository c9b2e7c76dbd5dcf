import { PgBoss, type BackendProfile, type Db } from 'pg-boss'

export const WAITING = 'richieste'
export const PARKED = 'richieste-parcheggiate'

/**
 * Requests to be decided: those that were received together, or one alone, whose id is then that of its job. Together they are tried
 * once only; where anything went wrong each goes on by itself.
 */
export type Job = { readonly request: string } | { readonly requests: readonly string[] }

export const requestsOf = (job: Job): readonly string[] => ('request' in job ? [job.request] : job.requests)

export type BossOptions = {
  /** The engine behind the address, where it is not PostgreSQL itself. */
  readonly backend?: BackendProfile
  /** How often a request that breaks is tried again, and the seconds before the first time; they double each time. */
  readonly retries?: { readonly limit: number; readonly delay: number }
  /** What the connections of its pool are made of, where that is not what the driver makes. */
  readonly client?: unknown
  /** Where errors go that belong to no call. */
  readonly report: (error: unknown) => void
}

/** Fifteen tries take half a day: longer than a fault that mends itself. The first come soon: a killed worker is no fault of its requests. */
const RETRIES = { limit: 15, delay: 2 }
const LONGEST_DELAY = 4 * 3_600
/** Seconds a batch may take. */
const EXPIRES = 120
/** Seconds of silence after which a worker is taken for dead, and others get its requests; looked at as often. */
const SILENCE = 15
const TEN_YEARS = 10 * 365 * 86_400
const ONE_DAY = 86_400
/** Connections of the queue's own, beside those of the storage: one listens, the others fetch and settle. */
const CONNECTIONS = 4

export type Boss = {
  readonly jobs: PgBoss
  /** Puts requests into the queue, on the connection of the transaction that received them. */
  readonly enqueue: (on: Db, ids: readonly string[]) => Promise<void>
}

/** Opens the queue that lives beside the core's tables, in a schema of its own; rejects where the database cannot be reached. */
export async function openBoss(
  url: string,
  { backend, retries = RETRIES, client, report }: BossOptions,
): Promise<Boss> {
  const listens = backend === undefined || backend === 'postgres' || backend === 'citus'
  const jobs = new PgBoss({
    connectionString: url,
    application_name: 'scrittoio-queue',
    max: CONNECTIONS,
    schedule: false,
    superviseIntervalSeconds: SILENCE,
    monitorIntervalSeconds: SILENCE,
    useListenNotify: listens,
    ...(backend !== undefined && { backend }),
    ...(client !== undefined && { Client: client }),
  })
  jobs.on('error', report)
  await jobs.start()
  // what is parked is never deleted
  await createdOrUpdated(jobs, PARKED, { retentionSeconds: TEN_YEARS, deleteAfterSeconds: 0 })
  await createdOrUpdated(jobs, WAITING, {
    retryLimit: retries.limit,
    retryDelay: retries.delay,
    retryBackoff: true,
    retryDelayMax: LONGEST_DELAY,
    expireInSeconds: EXPIRES,
    heartbeatSeconds: SILENCE,
    retentionSeconds: TEN_YEARS,
    deleteAfterSeconds: ONE_DAY,
    deadLetter: PARKED,
    notify: listens,
  })
  return {
    jobs,
    enqueue: async (db, ids) => {
      await jobs.insert(WAITING, jobsTogether(ids), { db })
    },
  }
}

/** One for each. */
export function jobsOf(ids: readonly string[]) {
  return ids.map((request) => ({ id: request, data: { request } satisfies Job }))
}

/** Requests of one job: what a job costs is shared by them, and others still find something to do beside him who took it. */
const TOGETHER = 50

function jobsTogether(ids: readonly string[]) {
  if (ids.length === 1) return jobsOf(ids)
  const shares = Array.from({ length: Math.ceil(ids.length / TOGETHER) }, (_, at) =>
    ids.slice(at * TOGETHER, (at + 1) * TOGETHER),
  )
  return shares.map((requests) => ({ data: { requests } satisfies Job }))
}

type QueueSettings = NonNullable<Parameters<PgBoss['createQueue']>[1]>

/** A queue that is there already takes the settings of today. */
async function createdOrUpdated(jobs: PgBoss, name: string, settings: QueueSettings): Promise<void> {
  await jobs.createQueue(name, settings)
  await jobs.updateQueue(name, settings)
}
