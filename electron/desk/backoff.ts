import { instant, type Instant } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'

const FIRST = 5_000 // ms: a core that is restarting is back by then
const LONGEST = 15 * 60_000 // ms: how late a core that came back is noticed at worst

/** When to try again after the given number of attempts; `chance` in [0, 1) spreads desks that failed together. */
export function nextTry(now: Date, attempts: number, chance: number): Instant {
  const full = Math.min(LONGEST, FIRST * 2 ** Math.max(0, attempts - 1))
  return instant(new Date(now.getTime() + full / 2 + (full / 2) * chance))
}

const SPREAD = 0.1 // of what a core asked for: those it sent away together do not come back together

/** When a core that asked to be left alone (`secondi`: an announced maintenance, too many calls) may be called again. */
export function notBefore(now: Date, { details }: Failure, chance: number): Instant | undefined {
  const seconds = Number(details?.['secondi'])
  return seconds > 0 ? instant(new Date(now.getTime() + seconds * 1000 * (1 + SPREAD * chance))) : undefined
}
