import { setTimeout as pause } from 'node:timers/promises'
import type { Job as Fetched, JobResult } from 'pg-boss'
import type { Receipt } from '#core/contract/outcome.ts'
import type { Answers } from '#core/engine/batch.ts'
import { decideAll } from '#core/engine/decide-next.ts'
import type { Engine } from '#core/engine/engine.ts'
import { receive } from '#core/engine/submit.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Result } from '#core/kernel/result.ts'
import { jobsOf, PARKED, requestsOf, WAITING, type Boss, type Job } from './boss.ts'
import type { Queue, QueueFigures } from './queue.ts'

/** Jobs decided in one transaction: enough to make its commit cheap, few enough to let others at the companies it holds. */
const BATCH = 2
/** Batches decided at the same time by one process: while one waits for the database or for a company, another works. */
const WORKERS = 2
/**
 * Milliseconds that whoever found few rests, once they are decided: every notice wakes all who decide, and each would take
 * the one or two requests that came since. What comes meanwhile others take, or he does, in one transaction.
 */
const BREATH_MS = 40
/** The same where another one of the process rests already: one is enough for few, the second is there for many. */
const LONG_BREATH_MS = 160
/** Seconds between looks into the queue: where the database tells what comes in, only what is tried again is found so. */
const EVERY = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 2 }
/** What waits without a job is looked for among so many, the oldest first. */
const OLDEST = 10_000

/** Is told what became of each request that this process took on: `decided`, or the code it failed with. */
export type Told = (result: string) => void

/** A queue in the database, shared by any number of processes; the engine's ledger must enqueue with the same `boss`. */
export function bossQueue({ jobs }: Boss, engine: Engine, told?: Told): Queue {
  const rest = breaths()
  const decide = async (batch: readonly Fetched<Job>[]): Promise<JobResult[]> => {
    const again = batch.filter(isBack)
    const first = batch.filter((job) => !isBack(job))
    const answers = await decideAll(
      engine,
      first.flatMap(({ data }) => requestsOf(data)),
    )
    if (again.length > 0) await jobs.insert(WAITING, jobsOf(again.flatMap(({ data }) => requestsOf(data))))
    if (batch.length < BATCH) await rest()
    const settled = settledIn(first, answers, told)
    return [...settled, ...again.map(({ id }) => ({ id, status: 'completed' as const }))]
  }
  return {
    take: (batch, mittente) => receive(engine, batch, mittente),
    start: async () => {
      // a core whose archive came from elsewhere, or whose queue was lost, has requests without a job
      const lost = await withoutJob(jobs, await engine.ledger.undecided(OLDEST))
      if (lost.length > 0) await jobs.insert(WAITING, jobsOf(lost))
      const batches = { batchSize: BATCH, burstWhenBatchFull: true, localConcurrency: WORKERS }
      const options = { ...EVERY, ...batches, perJobResults: true } as const
      await jobs.work<Job, unknown, typeof options>(WAITING, options, decide)
    },
    stop: () => jobs.stop({ graceful: true, close: true }),
    parked: async (limit) => {
      const found = await jobs.findJobs<Job>(PARKED, { queued: true, limit })
      return found.flatMap(({ data, output, sourceOutput }) =>
        requestsOf(data).map((request) => ({ request, ...whyOf(sourceOutput ?? output) })),
      )
    },
    figures: () => figuresOf(jobs),
    resume: (limit) => jobs.redrive(PARKED, { limit }),
  }
}

/** What becomes of each job; its answers are those of its requests, one job after the other. */
function settledIn(jobs: readonly Fetched<Job>[], answers: Answers, told?: Told): JobResult[] {
  let from = 0
  return jobs.map(({ id, data }) => {
    const many = requestsOf(data).length
    const own = answers.ok ? answers.value.slice(from, from + many) : Array.from({ length: many }, () => answers)
    from += many
    for (const one of own) told?.(one.ok ? 'decided' : one.failure.code)
    return { id, ...settledAs(own) }
  })
}

/** Rests of those who decide in one process. */
function breaths(): () => Promise<void> {
  let resting = 0
  return async () => {
    resting += 1
    await pause(resting === 1 ? BREATH_MS : LONG_BREATH_MS)
    resting -= 1
  }
}

async function figuresOf(jobs: Boss['jobs']): Promise<QueueFigures> {
  const of = async (name: string) => (await jobs.getQueueStats(name, { force: true }))[0]
  const [waiting, parked] = await Promise.all([of(WAITING), of(PARKED)])
  const [queued, running] = [waiting?.queuedCount ?? 0, waiting?.activeCount ?? 0]
  return { waiting: queued, running, parked: parked?.queuedCount ?? 0 }
}

/** Those that no job speaks of; one of a job that somebody is at may be among them, and is then found decided. */
async function withoutJob(jobs: Boss['jobs'], ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return ids
  const queued = await jobs.findJobs<Job>(WAITING, { queued: true, limit: OLDEST })
  const known = new Set(queued.flatMap(({ data }) => requestsOf(data)))
  return ids.filter((id) => !known.has(id))
}

/** A job of several that was tried before: what went wrong may be the fault of one of them. */
function isBack({ data, retryCount }: Fetched<Job>): boolean {
  return retryCount > 0 && requestsOf(data).length > 1
}

/** One that may go well later is tried again; one that never will is parked at once. Of several, each has its own turn. */
function settledAs(answers: readonly Result<Receipt, Failure>[]) {
  const failed = answers.find((answer) => !answer.ok)
  if (failed?.ok !== false) return { status: 'completed' } as const
  const { failure } = failed
  const isTried = answers.length > 1 || failure.retry === 'later'
  return { status: isTried ? 'failed' : 'deadletter', output: failure } as const
}

function whyOf(output: unknown): { readonly why?: Failure } {
  const isFailure = typeof output === 'object' && output !== null && 'code' in output && 'retry' in output
  return isFailure ? { why: output as Failure } : {}
}
