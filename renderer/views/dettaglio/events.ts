import type { Task } from '#electron/desk/task.ts'
import { dettaglio } from '#renderer/texts/comunicazioni.it.ts'
import { fullMoment } from '#renderer/texts/format.ts'
import { isNotOpenYet } from './delivery.ts'

type TimelineEvent = { readonly what: string; readonly when: string; readonly last: boolean }
type Step = { readonly what: string; readonly at: string | undefined }

/** What happened to a request, oldest first, as far as the desk knows; a moment it does not know is left blank. */
export function eventsOf(task: Task): readonly TimelineEvent[] {
  const { createdAt, queuedAt } = task
  const queued: readonly Step[] = queuedAt === undefined ? [] : [{ what: dettaglio.queuedAt, at: queuedAt }]
  const found: readonly Step[] = [
    { what: dettaglio.created, at: createdAt },
    ...queued,
    ...delivery(task),
    ...end(task),
  ]
  return found.map(({ what, at }, index) => ({
    what,
    when: at === undefined ? '' : fullMoment(at),
    last: index === found.length - 1,
  }))
}

function delivery({ state, failure, attempts, protocollo, updatedAt }: Task): readonly Step[] {
  if (protocollo !== undefined)
    return [{ what: dettaglio.received(protocollo), at: state === 'sent' ? updatedAt : undefined }]
  if (isNotOpenYet(failure)) return [{ what: dettaglio.notOpenYet, at: updatedAt }]
  const isHeld = failure !== undefined && (state === 'queued' || state === 'parked')
  return isHeld && attempts > 0 ? [{ what: dettaglio.notDelivered(attempts), at: updatedAt }] : []
}

function end({ state, outcome, updatedAt }: Task): readonly Step[] {
  if (outcome !== undefined)
    return [{ what: `${dettaglio.decided}: ${dettaglio.outcome[outcome.esito]}`, at: outcome.decidedAt }]
  return state === 'recalled' ? [{ what: dettaglio.recalled, at: updatedAt }] : []
}
