import { once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { JSON_MEDIA, NDJSON_MEDIA, PROTOCOL, PROTOCOL_HEADER } from '#core/contract/protocol.ts'
import { routes } from '#core/contract/routes.ts'
import type { Submission } from '#core/contract/submission.ts'

/** How many of a studio's programs ask at the same time. */
const CALLERS = 16
const BATCH = 200 // as many as the desk hands over in one message

export type Door = { readonly address: string; readonly token: string }

/** Hands them in one a call, by many callers at once. */
export async function oneByOne(door: Door, requests: readonly Submission[]): Promise<void> {
  const left = [...requests].reverse()
  const caller = async () => {
    for (let one = left.pop(); one !== undefined; one = left.pop())
      await handed(door, routes.presenta.path, JSON_MEDIA, JSON.stringify(one))
  }
  await Promise.all(Array.from({ length: CALLERS }, caller))
}

/** Hands them in two hundred a call, one call after the other, as a desk does. */
export async function inBulk(door: Door, requests: readonly Submission[]): Promise<void> {
  for (let from = 0; from < requests.length; from += BATCH) {
    const lines = requests.slice(from, from + BATCH).map((one) => `${JSON.stringify(one)}\n`)
    const told = await handed(door, routes.presentaMolte.path, NDJSON_MEDIA, lines.join(''))
    if (told.includes('"problema"')) throw new Error(told.slice(0, 500))
  }
}

/** Connections that stay, as those of a program that asks often; Node's own client, which takes little of the cores. */
const agent = new Agent({ keepAlive: true })

export async function handed({ address, token }: Door, path: string, media: string, body: string): Promise<string> {
  const call = request(address + path, {
    agent,
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      [PROTOCOL_HEADER]: String(PROTOCOL),
      'content-type': media,
      'content-length': Buffer.byteLength(body),
    },
  })
  call.end(body)
  const [answer] = (await once(call, 'response')) as [IncomingMessage]
  const told = await text(answer)
  if (answer.statusCode !== 200) throw new Error(told)
  return told
}

/** Whoever waits so long without any news waits in vain. */
const STUCK_MS = 60_000

/** Waits until so many requests are decided: each is told twice, when it is received and when it is decided. */
export async function untilDecided(url: string, many: number): Promise<void> {
  const client = new Client(url)
  await client.connect()
  const one = async (text: string) => (await client.query<{ n: number }>({ text, name: text.slice(0, 20) })).rows[0]?.n
  try {
    let [told, movedAt] = [-1, performance.now()]
    while (told !== 2 * many) {
      await pause(5)
      const now = (await one("select sum(value)::int as n from counters where name like 'eventi %'")) ?? 0
      if (now !== told) [told, movedAt] = [now, performance.now()]
      if (performance.now() - movedAt > STUCK_MS) throw new Error(`${now} of ${2 * many} were told, and no more come`)
    }
    const decided = await one("select count(*)::int as n from requests where state = 'decisa'")
    if (decided !== many) throw new Error(`${decided} of ${many} were decided`)
  } finally {
    await client.end()
  }
}
