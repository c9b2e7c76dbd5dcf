import { instant, type Instant } from '#core/kernel/clock.ts'

const FIRST = 5_000 // ms: a core that is restarting is back by then
const LONGEST = 15 * 60_000 // ms: how late a core that came back is noticed at worst

/** When to try again after the given number of attempts; `chance` in [0, 1) spreads desks that failed together. */
export function nextTry(now: Date, attempts: number, chance: number): Instant {
  const full = Math.min(LONGEST, FIRST * 2 ** Math.max(0, attempts - 1))
  return instant(new Date(now.getTime() + full / 2 + (full / 2) * chance))
}
