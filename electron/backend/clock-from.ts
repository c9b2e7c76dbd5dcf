import type { Clock } from '#core/kernel/clock.ts'

/** The clock as it is; told a day (`2026-11-23`), one that stands at noon of it in Italy and goes on from there. */
export function clockFrom(clock: Clock, day: string | undefined): Clock {
  if (day === undefined) return clock
  const ahead = new Date(`${day}T12:00:00+01:00`).getTime() - clock.now().getTime()
  if (Number.isNaN(ahead)) throw new TypeError(`not a day: ${day}`)
  return { now: () => new Date(clock.now().getTime() + ahead) }
}
