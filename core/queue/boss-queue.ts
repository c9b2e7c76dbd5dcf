import { setTimeout as pause } from 'node:timers/promises'
import type { Job as Fetched, JobResult } from 'pg-boss'
import type { Receipt } from '#core/contract/outcome.ts'
import { decideAll } from '#core/engine/decide-next.ts'
import type { Engine } from '#core/engine/engine.ts'
import { receive } from '#core/engine/submit.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, type Result } from '#core/kernel/result.ts'
import { jobsOf, PARKED, WAITING, type Boss, type Job } from './boss.ts'
import type { Queue, QueueFigures } from './queue.ts'

/** Requests decided in one transaction: enough to make its commit cheap, few enough to let others at the companies it holds. */
const BATCH = 50
/** Batches decided at the same time by one process: while one waits for the disk or for a company, another works. */
const WORKERS = 2
/**
 * Milliseconds that whoever found few rests, once they are decided: every notice wakes all who decide, and each would take
 * the one or two requests that came since. What comes meanwhile others take, or he does, in one transaction.
 */
const BREATH_MS = 40
/** Seconds between looks into the queue: where the database tells what comes in, only what is tried again is found so. */
const EVERY = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 2 }
/** What waits without a job is looked for among so many, the oldest first. */
const OLDEST = 10_000

/** Is told what became of each request that this process took on: `decided`, or the code it failed with. */
export type Told = (result: string) => void

/** A queue in the database, shared by any number of processes; the engine's ledger must enqueue with the same `boss`. */
export function bossQueue({ jobs }: Boss, engine: Engine, told?: Told): Queue {
  const decide = async (batch: readonly Fetched<Job>[]): Promise<JobResult[]> => {
    const answers = await decideAll(
      engine,
      batch.map(({ data }) => data.request),
    )
    if (batch.length < BATCH) await pause(BREATH_MS)
    return batch.map(({ id }, at) => {
      const answer = answers.ok ? answers.value[at] : answers
      told?.(answer?.ok === true ? 'decided' : (answer?.failure.code ?? 'errore-interno'))
      return { id, ...settledAs(answer) }
    })
  }
  return {
    take: (batch, mittente) => receive(engine, batch, mittente),
    start: async () => {
      // a core whose archive came from elsewhere, or whose queue was lost, has requests without a job
      const waiting = await engine.ledger.undecided(OLDEST)
      if (waiting.length > 0) await jobs.insert(WAITING, jobsOf(waiting))
      const batches = { batchSize: BATCH, burstWhenBatchFull: true, localConcurrency: WORKERS }
      const options = { ...EVERY, ...batches, perJobResults: true } as const
      await jobs.work<Job, unknown, typeof options>(WAITING, options, decide)
    },
    stop: () => jobs.stop({ graceful: true, close: true }),
    parked: async (limit) => {
      const found = await jobs.findJobs<Job>(PARKED, { queued: true, limit })
      return found.map(({ data, output, sourceOutput }) => ({
        request: data.request,
        ...whyOf(sourceOutput ?? output),
      }))
    },
    figures: () => figuresOf(jobs),
    resume: (limit) => jobs.redrive(PARKED, { limit }),
  }
}

async function figuresOf(jobs: Boss['jobs']): Promise<QueueFigures> {
  const of = async (name: string) => (await jobs.getQueueStats(name, { force: true }))[0]
  const [waiting, parked] = await Promise.all([of(WAITING), of(PARKED)])
  const [queued, running] = [waiting?.queuedCount ?? 0, waiting?.activeCount ?? 0]
  return { waiting: queued, running, parked: parked?.queuedCount ?? 0 }
}

/** One that may go well later is tried again; one that never will is parked at once. */
function settledAs(answer: Result<Receipt, Failure> = no({ code: 'errore-interno', retry: 'later' })) {
  if (answer.ok) return { status: 'completed' } as const
  const { failure } = answer
  return { status: failure.retry === 'later' ? 'failed' : 'deadletter', output: failure } as const
}

function whyOf(output: unknown): { readonly why?: Failure } {
  const isFailure = typeof output === 'object' && output !== null && 'code' in output && 'retry' in output
  return isFailure ? { why: output as Failure } : {}
}
