import type { Timer } from './timer.ts'

const SETTLED = 3_000 // ms: a start does not wait for it
const HOUR = 3_600_000 // ms: a day turns, a computer wakes, a clock is set: each is noticed before long

/** Looks at the deadlines soon after a studio is opened, and every hour as long as it is. */
export function watchDeadlines(timer: Timer, look: () => void): { stop(): void } {
  let pending = timer.after(SETTLED, again)
  function again() {
    look()
    pending = timer.after(HOUR, again)
  }
  return { stop: () => pending.cancel() }
}
