import { together } from '#core/kernel/together.ts'
import type { Queue } from './queue.ts'

type Take = Queue['take']
type Hand = { readonly hand: (batch: readonly unknown[]) => ReturnType<Take>; callers: number }

/** Requests of one sender in one transaction: enough to make its commit cheap, few enough to answer the first ones soon. */
const MOST = 100

/**
 * Takes together what one sender hands in by many calls at the same time: his transactions would wait for each other,
 * since he is told of all in one order. Each call gets its own answers.
 */
export function gatheredTake(take: Take): (batch: readonly unknown[], mittente: string) => ReturnType<Take> {
  const senders = new Map<string, Hand>()
  const sender = (mittente: string): Hand => {
    const known = senders.get(mittente)
    if (known !== undefined) return known
    const all = together((items: readonly unknown[]) => take(items, mittente), MOST)
    const hand = async (batch: readonly unknown[]) => {
      const { told, from } = await all(batch)
      return told.ok ? { ok: true as const, value: told.value.slice(from, from + batch.length) } : told
    }
    const made = { hand, callers: 0 }
    senders.set(mittente, made)
    return made
  }
  return async (batch, mittente) => {
    const one = sender(mittente)
    one.callers += 1
    try {
      return await one.hand(batch)
    } finally {
      one.callers -= 1
      if (one.callers === 0) senders.delete(mittente)
    }
  }
}
