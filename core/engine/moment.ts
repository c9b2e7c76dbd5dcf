import { civilDay } from '#core/kernel/civil-day.ts'
import { instant, type Clock, type Instant } from '#core/kernel/clock.ts'

/** One moment, as an instant and as the Italian day that every rule calls "oggi". */
export type Moment = { readonly at: Instant; readonly oggi: string }

export function moment({ clock }: { readonly clock: Clock }): Moment {
  const now = clock.now()
  return { at: instant(now), oggi: civilDay(now) }
}
