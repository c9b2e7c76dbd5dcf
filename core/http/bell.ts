/** Wakes who waits for news of somebody. */
export type Bell = {
  ring(recipient: string): void
  /** Resolves when the recipient's bell rings, after `ms`, or when the signal says to stop: whichever comes first. */
  wait(recipient: string, ms: number, signal: AbortSignal): Promise<void>
  /** How often the recipient's bell rang: who saw another number before need not wait. */
  rung(recipient: string): number
}

type Listening = { count: number; readonly waiting: Set<() => void> }

export function bell(): Bell {
  const known = new Map<string, Listening>()
  const of = (recipient: string) => {
    const listening = known.get(recipient) ?? { count: 0, waiting: new Set<() => void>() }
    known.set(recipient, listening)
    return listening
  }
  return {
    ring: (recipient) => {
      const listening = known.get(recipient)
      if (listening === undefined) return
      listening.count += 1
      for (const wake of listening.waiting) wake()
    },
    rung: (recipient) => of(recipient).count,
    wait: (recipient, ms, signal) => {
      const { waiting } = of(recipient)
      return new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer)
          waiting.delete(wake)
          signal.removeEventListener('abort', wake)
          resolve()
        }
        const timer = setTimeout(wake, ms)
        waiting.add(wake)
        signal.addEventListener('abort', wake)
        if (signal.aborted) wake()
      })
    },
  }
}
