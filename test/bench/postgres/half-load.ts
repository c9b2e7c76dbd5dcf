import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { JSON_MEDIA } from '#core/contract/protocol.ts'
import { routes } from '#core/contract/routes.ts'
import type { Submission } from '#core/contract/submission.ts'
import { handed, type Door } from './handing.ts'

/** Milliseconds between looks at what was told: the error of a wait. */
const EVERY_MS = 5

type Asked = { readonly door: Door; readonly url: string; readonly perSecond: number }

/**
 * The wait of each request from its submission to its outcome, in milliseconds, in their order; they are handed in one by one at an
 * even pace, whatever became of the ones before.
 */
export async function waitsAt({ door, url, perSecond }: Asked, requests: readonly Submission[]) {
  const sent = new Map<string, number>()
  const told = await hearing(url, new Set(requests.map(({ id }) => id)))
  const started = performance.now()
  const calls = requests.map(async (one, at) => {
    await pause(Math.max(0, (at * 1000) / perSecond - (performance.now() - started)))
    sent.set(one.id, performance.now())
    await handed(door, routes.presenta.path, JSON_MEDIA, JSON.stringify(one))
  })
  await Promise.all(calls)
  const at = await told()
  return requests.map(({ id }) => (at.get(id) ?? NaN) - (sent.get(id) ?? NaN))
}

/** Listens from now on; gives when each outcome was there to be read, once all are. */
async function hearing(url: string, ids: ReadonlySet<string>): Promise<() => Promise<ReadonlyMap<string, number>>> {
  const client = new Client(url)
  await client.connect()
  const { rows } = await client.query<{ seq: number }>('select max(seq)::int as seq from events')
  const at = heard(client, ids, rows[0]?.seq ?? 0)
  return () => at
}

async function heard(client: Client, ids: ReadonlySet<string>, last: number): Promise<ReadonlyMap<string, number>> {
  const at = new Map<string, number>()
  try {
    let after = last
    while (at.size < ids.size) {
      await pause(EVERY_MS)
      const { rows } = await client.query<{ seq: number; request: string; kind: string }>({
        name: 'news',
        text: 'select seq, request, kind from events where seq > $1 order by seq',
        values: [after],
      })
      const now = performance.now()
      const decided = rows.filter(({ kind, request }) => kind === 'decisa' && ids.has(request))
      decided.forEach(({ request }) => at.set(request, now))
      after = rows.at(-1)?.seq ?? after
    }
    return at
  } finally {
    await client.end()
  }
}

/** The value that so many in a hundred do not exceed. */
export function percentile(values: readonly number[], of: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * of) / 100) - 1)] ?? NaN
}
