import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What a core that shares its database with others tells of it; what cannot be told now is left out. */
export type Watched = {
  readonly queue: () => Promise<Readonly<Record<'waiting' | 'running' | 'parked', number>>>
  readonly connections: () => Readonly<Record<'open' | 'idle' | 'wanted', number>>
}

export type Metrics = {
  /** A call ended. Only the pattern of its route is told, never its address. */
  called(call: { readonly route: string; readonly method: string; readonly status: number; readonly ms: number }): void
  /** A request was handed in: `taken`, or the code it was refused with. */
  submitted(result: string): void
  streams(change: 1 | -1): void
  /** A request from the queue was decided by this process: `decided`, or the code it failed with. */
  decided(result: string): void
  /** Whether the identity provider does not give its keys. */
  readonly silent: (isSilent: boolean) => void
  text(): Promise<string>
}

export function metrics(watched?: Watched): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const registers = [register]
  const calls = new Histogram({
    name: 'scrittoio_http_seconds',
    help: 'How long calls took, by route pattern.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  })
  const submissions = new Counter({
    name: 'scrittoio_submissions_total',
    help: 'Requests handed in, by what became of them on arrival.',
    labelNames: ['result'],
    registers,
  })
  const streams = new Gauge({ name: 'scrittoio_event_streams', help: 'Event streams open now.', registers })
  const decisions = new Counter({
    name: 'scrittoio_decisions_total',
    help: 'Requests of the queue that this process took on, by what became of them.',
    labelNames: ['result'],
    registers,
  })
  const silence = new Gauge({
    name: 'scrittoio_identity_provider_silent',
    help: '1 while the identity provider does not give its keys, and those known before are gone by.',
    registers,
  })
  if (watched) watch(watched, registers)
  return {
    decided: (result) => decisions.inc({ result }),
    called: ({ ms, ...labels }) => calls.observe({ ...labels, status: String(labels.status) }, ms / 1000),
    submitted: (result) => submissions.inc({ result }),
    streams: (change) => streams.inc(change),
    silent: (isSilent) => silence.set(isSilent ? 1 : 0),
    text: () => register.metrics(),
  }
}

/** Asked when somebody reads the metrics. A database that is away leaves gaps, not an error. */
function watch({ queue, connections }: Watched, registers: Registry[]): void {
  new Gauge({
    name: 'scrittoio_queue_jobs',
    help: 'Jobs in the queue: waiting, being decided, parked. A job is of one request, or of those received together.',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset()
      const counted = await queue().catch(() => ({}))
      for (const [state, count] of Object.entries(counted)) this.set({ state }, count)
    },
  })
  new Gauge({
    name: 'scrittoio_database_connections',
    help: 'Connections of this process to the database: open, idle, waited for.',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(connections())) this.set({ state }, count)
    },
  })
}
