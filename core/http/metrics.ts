import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = {
  /** A call ended. Only the pattern of its route is told, never its address. */
  called(call: { readonly route: string; readonly method: string; readonly status: number; readonly ms: number }): void
  /** A request was handed in: `taken`, or the code it was refused with. */
  submitted(result: string): void
  streams(change: 1 | -1): void
  text(): Promise<string>
}

export function metrics(): Metrics {
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
  return {
    called: ({ ms, ...labels }) => calls.observe({ ...labels, status: String(labels.status) }, ms / 1000),
    submitted: (result) => submissions.inc({ result }),
    streams: (change) => streams.inc(change),
    text: () => register.metrics(),
  }
}
