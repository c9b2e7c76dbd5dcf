import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CoreEvent } from '#core/contract/outcome.ts'
import { eventPage } from '#core/contract/replies.ts'
import { submit } from '#core/engine/submit.ts'
import { ledgerIn } from '#core/store/ledger.ts'
import { engineOn, idOf, submissionOf } from '#test/kit/core.ts'
import { ROSSI } from '#test/kit/dossier.ts'
import { wireWith, type TestWire } from '#test/kit/wire.ts'

let wire: TestWire
beforeEach(async () => {
  wire = await wireWith()
})
afterEach(() => wire.remove())

const handIn = async (n: number) =>
  expect((await wire.ask('/v1/richieste', { json: submissionOf(n) })).status).toBe(200)

type Frame = { readonly id?: string; readonly event?: string; readonly data?: string; readonly retry?: string }

/** An open stream, read a frame at a time; comments are frames without anything. */
async function listening(on: TestWire, path = '/v1/eventi/flusso', headers: Readonly<Record<string, string>> = {}) {
  const abort = new AbortController()
  const opened = await on.ask(path, { headers, signal: abort.signal })
  const reader = opened.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const next = async (): Promise<Frame | undefined> => {
    while (!text.includes('\n\n')) {
      const { done, value = '' } = await reader.read()
      if (done) return undefined
      text += value
    }
    const [frame = ''] = text.split('\n\n')
    text = text.slice(frame.length + 2)
    return Object.fromEntries(frame.split('\n').map((line) => line.split(/: (.*)/s, 2))) as Frame
  }
  const event = async (): Promise<Frame> => {
    for (let frame = await next(); frame !== undefined; frame = await next()) if (frame.data !== undefined) return frame
    throw new Error('the stream ended')
  }
  return { opened, next, event, leave: () => abort.abort() }
}

describe('Events by the page', () => {
  it('come in order after a cursor, and only to who is told', async () => {
    for (const n of [1, 2, 3]) await handIn(n)
    const page = async (query: string, as = 'rossi') =>
      (await wire.ask(`/v1/eventi${query}`, { as })).json() as Promise<unknown>
    expect(await page('')).toMatchObject({ last: 6, events: [{ seq: 1 }, {}, {}, {}, {}, { seq: 6 }] })
    expect(await page('?dopo=2&limite=2')).toMatchObject({
      last: 6,
      events: [
        { seq: 3, kind: 'ricevuta', request: idOf(2) },
        { seq: 4, kind: 'decisa', request: idOf(2), outcome: { esito: 'accolta' } },
      ],
    })
    expect(await page('?dopo=6')).toEqual({ last: 6, events: [] })
    expect(await page('', 'bianchi')).toEqual({ last: 0, events: [] })
  })

  it('bear outcomes whole, and in outline only to who says that it understands them', async () => {
    await handIn(1)
    const page = async (understood?: string) => {
      const headers = { ...(understood !== undefined && { 'scrittoio-eventi': understood }) }
      return v.parse(eventPage, await (await wire.ask('/v1/eventi', { headers })).json())
    }
    const [, whole] = (await page()).events
    expect(whole?.outcome).toHaveProperty('checks')
    expect((await page('2')).events[1]).toEqual(whole)
    const { events, outlines } = await page('3')
    expect(events[1]?.outcome).toMatchObject({ esito: 'accolta', outline: Object.keys(outlines ?? {})[0] })
    expect(events[1]?.outcome).not.toHaveProperty('checks')
  })
})

describe('Events as a stream', () => {
  it('tell what was, then what happens, each with its number', async () => {
    await handIn(1)
    const stream = await listening(wire)
    expect(stream.opened.headers.get('content-type')).toBe('text/event-stream')
    expect(await stream.next()).toHaveProperty('retry')
    expect(await stream.event()).toMatchObject({ id: '1', event: 'ricevuta' })
    expect(await stream.event()).toMatchObject({ id: '2', event: 'decisa' })
    await handIn(2)
    const { id, data } = await stream.event()
    expect(id).toBe('3')
    expect(JSON.parse(data!) as CoreEvent).toMatchObject({ seq: 3, request: idOf(2) })
    stream.leave()
  })

  it('wakes up at once for what this process commits', async () => {
    const slow = await wireWith({ limits: { poll: 60_000, heartbeat: 60_000 } })
    const stream = await listening(slow)
    await stream.next()
    await new Promise((resolve) => setTimeout(resolve, 100))
    await slow.ask('/v1/richieste', { json: submissionOf(1) })
    expect(await stream.event()).toMatchObject({ id: '1' })
    stream.leave()
    await slow.remove()
  }, 10_000)

  it('finds what another process committed', async () => {
    const stream = await listening(wire)
    await stream.next()
    await submit(engineOn(ledgerIn(wire.archive)), [submissionOf(1)], ROSSI)
    expect(await stream.event()).toMatchObject({ id: '1' })
    stream.leave()
  })

  it('goes on after the last event that one has, whichever way one says it', async () => {
    for (const n of [1, 2]) await handIn(n)
    const resumed = await listening(wire, '/v1/eventi/flusso?dopo=1', { 'last-event-id': '3' })
    expect(await resumed.event()).toMatchObject({ id: '4' })
    const asked = await listening(wire, '/v1/eventi/flusso?dopo=2')
    expect(await asked.event()).toMatchObject({ id: '3' })
    resumed.leave()
    asked.leave()
  })

  it('says that it is alive when nothing happens', async () => {
    const stream = await listening(wire)
    await stream.next()
    const before = performance.now()
    for (let pulse = 0; pulse < 2; pulse++) expect(await stream.next()).toEqual({ '': 'vivo' })
    expect(performance.now() - before).toBeGreaterThan(150)
    stream.leave()
  })

  it('ends after a while, so that its holder shows again who he is', async () => {
    const short = await wireWith({ limits: { streamLife: 120 } })
    const stream = await listening(short)
    let last: Frame | undefined
    for (let frame = await stream.next(); frame !== undefined; frame = await stream.next()) last = frame
    expect(last).toEqual({ retry: '500' })
    await short.remove()
  })

  it('is held open only so many times by one identity, and those that ended do not count', async () => {
    const few = await wireWith({ limits: { streams: 2 } })
    const held = [await listening(few), await listening(few)]
    const third = await few.ask('/v1/eventi/flusso')
    expect(await third.json()).toMatchObject({ status: 429, code: 'troppi-flussi', retry: 'later' })
    for (const stream of held) stream.leave()
    await expect
      .poll(async () => {
        const again = await listening(few)
        again.leave()
        return again.opened.status
      })
      .toBe(200)
    await few.remove()
  })
})
