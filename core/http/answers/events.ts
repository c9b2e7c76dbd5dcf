import type { CoreEvent } from '#core/contract/outcome.ts'
import { EVENTS_HEADER, EVENTS_IN_OUTLINE, EVENTS_OF_COMMUNICATIONS } from '#core/contract/protocol.ts'
import type { OutlinedEvents } from '#core/engine/ledger.ts'
import type { Answer, JsonText } from '#core/http/call.ts'
import type { Core } from '#core/http/core.ts'
import { no, ok } from '#core/kernel/result.ts'

export const eventi: Answer<'eventi'> = async ({ engine }, { query: { dopo, limite, con }, headers, identity }) => {
  const wanted = { sent: con === 'richieste' }
  if (understands(headers, EVENTS_IN_OUTLINE))
    return ok(pageOf(await engine.ledger.eventsInOutline(identity.soggetto, dopo, limite, wanted)))
  const { events, last } = await engine.ledger.events(identity.soggetto, dopo, limite, wanted)
  return ok({ events: events.map(asUnderstood(headers[EVENTS_HEADER])), last })
}

type Headers = Readonly<Partial<Record<typeof EVENTS_HEADER, number | undefined>>>

const understands = ({ [EVENTS_HEADER]: told = 0 }: Headers, kind: number) => told >= kind

/** Put together from texts that the archive holds: a desk that was away is told thousands, and nothing of them is looked at. */
function pageOf({ events, outlines, last }: OutlinedEvents): JsonText {
  const named = [...outlines].map(([name, lines]) => `${JSON.stringify(name)}:${lines}`)
  return `{"events":[${events.join(',')}],"last":${last},"outlines":{${named.join(',')}}}` as JsonText
}

/** To who understands only events of requests, those of communications are receipts of requests that he never made. */
function asUnderstood(told: number | undefined): (event: CoreEvent) => CoreEvent {
  if (told !== undefined && told >= EVENTS_OF_COMMUNICATIONS) return (event) => event
  return ({ comunicazione, ...event }) => (comunicazione === undefined ? event : { ...event, kind: 'ricevuta' })
}

/** Events of a stream that are read at once. */
const AT_ONCE = 500

/** Milliseconds after which whoever lost the stream asks for it again. */
const RETRY_MS = 3_000
/** After a stream that we ended ourselves: at once, elsewhere. */
const SOON_MS = 500

export const flussoEventi: Answer<'flussoEventi'> = (core, { query, headers, identity, signal }) => {
  const { soggetto } = identity
  const { streams, limits, metrics } = core
  if (!streams.enter(soggetto, limits.streams)) {
    const details = { massimo: String(limits.streams) }
    return Promise.resolve(no({ code: 'troppi-flussi', retry: 'later', details }))
  }
  metrics.streams(1)
  // the signal speaks once, however the stream ends: also where nothing of it was ever read
  signal.addEventListener('abort', () => {
    streams.leave(soggetto)
    metrics.streams(-1)
  })
  return Promise.resolve(
    ok(
      frames(core, {
        soggetto,
        after: headers['last-event-id'] ?? query.dopo ?? 0,
        understood: headers[EVENTS_HEADER],
        signal,
      }),
    ),
  )
}

type Following = {
  readonly soggetto: string
  readonly after: number
  readonly understood: number | undefined
  readonly signal: AbortSignal
}

/** Events after a cursor as they are committed; a stream that cannot go on ends, and is asked for again. */
async function* frames(core: Core, following: Following): AsyncGenerator<string> {
  yield `retry: ${RETRY_MS}\n\n`
  try {
    yield* followed(core, following)
  } catch (error) {
    core.engine.report(error)
    return
  }
  yield `retry: ${SOON_MS}\n\n`
}

/** Told of what this process commits at once, of what another does within a poll. */
async function* followed(
  { bell, limits, engine }: Core,
  { soggetto, after, understood, signal }: Following,
): AsyncGenerator<string> {
  const now = () => engine.clock.now().getTime()
  const ends = now() + limits.streamLife
  const pulse = pulseEvery(limits.heartbeat, now())
  let last = after
  while (!signal.aborted && now() < ends) {
    const rung = bell.rung(soggetto)
    const { events } = await engine.ledger.events(soggetto, last, AT_ONCE)
    yield events.map(asUnderstood(understood)).map(frame).join('') || pulse(now())
    last = events.at(-1)?.seq ?? last
    // what was committed while reading is read at once
    const isBehind = events.length === AT_ONCE || bell.rung(soggetto) !== rung
    if (!isBehind) await bell.wait(soggetto, limits.poll, signal)
  }
}

/** A sign of life, not more often than that; else nothing. */
function pulseEvery(ms: number, since: number): (now: number) => string {
  let said = since
  return (now) => {
    if (now - said < ms) return ''
    said = now
    return ': vivo\n\n'
  }
}

function frame(event: CoreEvent): string {
  return `id: ${event.seq}\nevent: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`
}
