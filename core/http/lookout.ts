import { setTimeout as pause } from 'node:timers/promises'
import type { Ledger } from '#core/engine/ledger.ts'
import type { Bell } from './bell.ts'
import type { Streams } from './streams.ts'

type Looking = {
  readonly ledger: Pick<Ledger, 'heads'>
  readonly streams: Pick<Streams, 'who'>
  readonly bell: Pick<Bell, 'ring'>
  readonly report: (error: unknown) => void
  /** Milliseconds between looks. */
  readonly every: number
}

/**
 * Rings for what other processes commit: one look for all streams of this process, however many they are. What was
 * missed while the database was away is found at the first look after. Gives how to stop.
 */
export function lookout({ every, ...looking }: Looking): () => Promise<void> {
  const over = new AbortController()
  const ended = looked()
  return async () => {
    over.abort()
    await ended
  }

  async function looked(): Promise<void> {
    let seen: ReadonlyMap<string, number> = new Map()
    let isAway = false
    while (await waited(every, over.signal)) {
      try {
        seen = await lookOnce(looking, seen)
        isAway = false
      } catch (error) {
        // told once, however long it lasts
        if (!isAway) looking.report(error)
        isAway = true
      }
    }
  }
}

/** Rings for everybody whose last number is another than when he was looked at before; gives what it saw. */
async function lookOnce({ ledger, streams, bell }: Omit<Looking, 'every'>, seen: ReadonlyMap<string, number>) {
  const who = streams.who()
  if (who.length === 0) return new Map<string, number>()
  const heads = await ledger.heads(who)
  for (const [recipient, last] of heads) if (seen.get(recipient) !== last) bell.ring(recipient)
  return heads
}

/** Whether there is any reason to go on. */
async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  await pause(ms, undefined, { signal }).catch(() => undefined)
  return !signal.aborted
}
