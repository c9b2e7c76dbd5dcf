import { afterEach, expect, it } from 'vitest'
import { no, ok } from '#core/kernel/result.ts'
import { submissionOf } from '#test/kit/core.ts'
import { lineTo } from '#test/kit/line.ts'
import { problemText, spoken, stranger, type Stranger } from '#test/kit/stranger.ts'
import { wireWith } from '#test/kit/wire.ts'
import { listen } from './event-stream.ts'
import { remoteCore } from './remote-core.ts'

let there: Stranger | undefined
afterEach(async () => {
  await there?.close()
  there = undefined
})

const SSE = 'text/event-stream'
const forEver = new AbortController().signal

async function listening(answer: Parameters<typeof stranger>[0], silence = 10_000) {
  there = await stranger(answer)
  let news = 0
  const onNews = () => void (news += 1)
  const ended = await listen(lineTo(there.url), 7, { onNews, signal: forEver, silence })
  return { ended, news }
}

it('takes the stream up after the cursor, wakes at each event, and minds when to come back', async () => {
  const { ended, news } = await listening((_, reply) => {
    reply.writeHead(200, spoken(SSE))
    reply.write('retry: 3000\n\n: vivo\n\nid: 8\nevent: decisa\nda')
    setTimeout(() => reply.end('ta: {}\n\nretry: 500\n\n'), 30)
  })

  expect([ended, news]).toEqual([ok({ retry: 500 }), 1])
  expect(there!.calls[0]).toMatchObject({ path: '/v1/eventi/flusso?dopo=7', headers: { 'last-event-id': '7' } })
})

it('takes a stream that breaks, or that falls silent, for an ordinary failure', async () => {
  const broken = await listening((_, reply) =>
    reply.writeHead(200, spoken(SSE)).write(': vivo\n\n', () => reply.destroy()),
  )
  expect(broken.ended).toEqual(no({ code: 'linea-interrotta', retry: 'later' }))
  await there!.close()

  const silent = await listening((_, reply) => void reply.writeHead(200, spoken(SSE)).write(': vivo\n\n'), 100)
  expect(silent.ended).toMatchObject({ ok: false })
})

it('believes no page that is no stream, and carries how long to wait', async () => {
  const page = await listening(
    (_, reply) => void reply.writeHead(200, { 'content-type': 'text/html' }).end('<p>data: x'),
  )
  expect(page).toMatchObject({ ended: { failure: { code: 'altra-risposta' } }, news: 0 })
  await there!.close()

  const text = problemText(429, 'troppi-flussi', 'later')
  const headers = { ...spoken('application/problem+json'), 'retry-after': '30' }
  const busy = await listening((_, reply) => void reply.writeHead(429, headers).end(text))
  expect(busy.ended).toMatchObject({ failure: { code: 'troppi-flussi', details: { secondi: '30' } } })
})

it('is woken by a real core for what comes after the cursor alone, and ends when it is called off', async () => {
  const wire = await wireWith()
  const line = lineTo(wire.url)
  const calledOff = new AbortController()
  await remoteCore(line).submit([submissionOf(1)] as never[])
  let wake: () => void = () => undefined
  let news = 0
  const onNews = () => {
    news += 1
    wake()
  }

  const ended = listen(line, 2, { onNews, signal: calledOff.signal })
  await new Promise((rest) => setTimeout(rest, 200))
  expect(news).toBe(0)
  const woken = new Promise<void>((resolve) => (wake = resolve))
  await remoteCore(line).submit([submissionOf(2)] as never[])
  await woken
  calledOff.abort()

  expect(await ended).toMatchObject({ ok: false })
  await wire.remove()
})
