import { once } from 'node:events'
import { afterEach, expect, it } from 'vitest'
import { setLine } from '#electron/desk/line.ts'
import { testDesk } from '#test/kit/desk.ts'
import { lineTo } from '#test/kit/line.ts'
import { spoken, stranger, type Stranger } from '#test/kit/stranger.ts'
import { News } from './news.ts'
import { systemTimer } from './timer.ts'

let there: Stranger
afterEach(() => there.close())

const EVENT = 'id: 8\ndata: {}\n\n'

it('follows a core from its cursor, comes back when the stream ends, and stops with the line', async () => {
  const desk = testDesk()
  const left: Promise<unknown>[] = []
  there = await stranger((_, reply) => {
    reply.writeHead(200, spoken('text/event-stream'))
    if (there.calls.length === 1) reply.end(`${EVENT}retry: 10\n\n`)
    else reply.write(EVENT)
    left.push(once(reply, 'close'))
  })
  const line = lineTo(there.url)
  await desk.store.transaction(({ memory }) => memory.remember(`cursor:${there.url}`, 7))
  let heard: () => void = () => undefined
  const twice = new Promise<void>((resolve) => (heard = resolve))
  let wakes = 0
  const onNews = () => {
    wakes += 1
    if (wakes === 1) void desk.store.transaction(({ memory }) => memory.remember(`cursor:${there.url}`, 8))
    if (wakes === 2) heard()
  }
  const news = new News(desk, systemTimer, { onNews, onError: (error) => expect.unreachable(String(error)) })

  news.follow(line)
  await twice
  expect(there.calls.map(({ path }) => path)).toEqual(['/v1/eventi/flusso?dopo=7', '/v1/eventi/flusso?dopo=8'])

  await setLine(desk, false)
  news.follow(line)
  await left[1]
  await news.stop()
  expect(there.calls).toHaveLength(2)

  await setLine(desk, true)
  news.follow(line)
  while (there.calls.length < 3) await new Promise((turn) => setTimeout(turn, 5))
  await news.stop()
  await left[2]
})

it('asks again later and later while nobody answers, and stops at once all the same', async () => {
  const desk = testDesk()
  const waits: number[] = []
  const timer = {
    after: (ms: number, run: () => void) => (waits.push(ms), systemTimer.after(waits.length < 4 ? 1 : ms, run)),
  }
  there = await stranger((_, reply) => void reply.writeHead(200, { 'content-type': 'text/html' }).end('<p>Hotel'))
  const news = new News(desk, timer, { onNews: () => expect.unreachable(), onError: () => expect.unreachable() })

  news.follow(lineTo(there.url))
  while (waits.length < 4) await new Promise((turn) => setTimeout(turn, 5))

  await news.stop()
  expect(waits).toEqual([3750, 7500, 15000, 30000])
})
