import type { CoreEvent } from '#core/contract/outcome.ts'
import type { Gives } from '#core/contract/route.ts'
import type { RouteOf } from '#core/contract/routes.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { withChecks } from '#core/service/outline.ts'
import { later } from '#electron/desk/desk.ts'
import type { EventPage } from '#electron/desk/core-port.ts'

type Told = Gives<RouteOf<'eventi'>>

/** A page of events with every outcome whole again; one that refers to an outline that is not there is worthless. */
export function eventsIn({ events, last, outlines = {} }: Told): Result<EventPage, Failure> {
  try {
    return ok({ events: events.map((event) => whole(event, outlines)), last })
  } catch {
    return no(later('malformed-answer'))
  }
}

function whole(event: Told['events'][number], outlines: NonNullable<Told['outlines']>): CoreEvent {
  const { outcome } = event
  if (outcome === undefined || 'checks' in outcome) return event as CoreEvent
  const { outline, found, ...decided } = outcome
  const lines = outlines[outline]
  if (lines === undefined) throw new Error(`no outline ${outline}`)
  return { ...event, outcome: withChecks(decided, { outline: lines, found }) } as CoreEvent
}
