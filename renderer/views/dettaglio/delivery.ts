import type { Failure } from '#core/kernel/failure.ts'
import type { Task } from '#electron/desk/task.ts'
import { dettaglio } from '#renderer/texts/comunicazioni.ts'
import { failureText } from '#renderer/texts/failures.ts'
import { coreName } from '#renderer/texts/core.ts'
import { moment } from '#renderer/texts/format.ts'

/** What waits for its service to open was delivered well enough: there is nothing to try again. */
export const isNotOpenYet = (failure: Failure | undefined): boolean => failure?.code === 'servizio-non-attivo'

/** How its delivery stands, in words: why it waits, how often it was tried and when it will be again. */
export function deliveryText(task: Task, now: Date, chosen?: string): string {
  const { failure, attempts, outcome } = task
  if (chosen !== undefined && isElsewhere(task, chosen)) return dettaglio.elsewhere(coreName(task.core ?? ''))
  const why = failure === undefined ? [] : [failureText(failure)]
  if (isNotOpenYet(failure)) return why.join('')
  const tried = attempts > 0 && !outcome ? [`${dettaglio.attempts(attempts)}.`] : []
  return [...why, ...tried, ...nextTry(task, now)].join(' ')
}

/** Another core than the chosen one has it, or may have it: what becomes of it is told when that one is chosen again. */
function isElsewhere({ core, state }: Task, chosen: string): boolean {
  return core !== undefined && core !== chosen && (state === 'sent' || state === 'queued')
}

function nextTry({ state, failure, dueAt }: Task, now: Date): readonly string[] {
  const isDue = failure !== undefined && state === 'queued'
  return isDue && dueAt !== undefined ? [`${dettaglio.nextTry(moment(dueAt, now))}.`] : []
}
