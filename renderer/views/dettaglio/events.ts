import type { TaskStep } from '#electron/desk/desk-store.ts'
import type { Task, TaskState } from '#electron/desk/task.ts'
import { dettaglio } from '#renderer/texts/comunicazioni.ts'
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

/** The same told by each state that it came to: also what was taken back, and every try of its delivery. */
export function stepsOf(task: Task, steps: readonly TaskStep[]): readonly TimelineEvent[] {
  return steps.map(({ state, at, failure }, index) => ({
    what: wordsOf(task, state, index === 0, failure !== undefined),
    when: fullMoment(at),
    last: index === steps.length - 1,
  }))
}

function wordsOf(task: Task, state: TaskState, isFirst: boolean, hasFailed: boolean): string {
  if (state === 'queued' && hasFailed) return dettaglio.tried
  if (isFirst && state === 'draft') return dettaglio.created
  return known(task)[state] ?? dettaglio.steps[state]
}

/** What is told with more than the name of the state. */
function known({ protocollo, outcome }: Task): Partial<Record<TaskState, string>> {
  return {
    ...(protocollo !== undefined && { sent: dettaglio.received(protocollo) }),
    ...(outcome && { done: `${dettaglio.decided}: ${dettaglio.outcome[outcome.esito]}` }),
  }
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
