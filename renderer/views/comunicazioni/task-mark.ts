import type { TaskRow } from '#electron/desk/task.ts'
import { comunicazioni } from '#renderer/texts/comunicazioni.ts'
import { failureText } from '#renderer/texts/failures.ts'
import { moment } from '#renderer/texts/format.ts'
import { esitoTexts, stateTexts } from '#renderer/texts/states.ts'
import type { Tone } from '#renderer/ui/tones.ts'

export type TaskLook = { readonly icon: string; readonly label: string; readonly tone: Tone; readonly spin?: true }

const LOOKS = {
  draft: { icon: 'i-lucide-file-pen-line', tone: 'plain' },
  discarded: { icon: 'i-lucide-trash-2', tone: 'plain' },
  queued: { icon: 'i-lucide-clock', tone: 'plain' },
  sending: { icon: 'i-lucide-loader-circle', tone: 'busy', spin: true },
  sent: { icon: 'i-lucide-hourglass', tone: 'busy' },
  parked: { icon: 'i-lucide-circle-pause', tone: 'warn' },
  recalled: { icon: 'i-lucide-undo-2', tone: 'plain' },
  done: { icon: 'i-lucide-circle-check', tone: 'good' },
} as const satisfies Record<TaskRow['state'], Omit<TaskLook, 'label'>>

/** How a task looks in a list: its outcome when it has one, else where it is. */
export function taskLook({ state, esito }: Pick<TaskRow, 'state' | 'esito'>): TaskLook {
  if (state !== 'done' || esito === undefined) return { ...LOOKS[state], label: stateTexts[state] }
  return esito === 'accolta'
    ? { ...LOOKS.done, label: esitoTexts.accolta }
    : { icon: 'i-lucide-circle-x', tone: 'bad', label: esitoTexts['non-accolta'] }
}

/** What a task that could not be delivered waits for: its next try, or a person who reads why it stands still. */
export function waitText({ state, failure, dueAt }: Pick<TaskRow, 'state' | 'failure' | 'dueAt'>, now: Date) {
  if (failure === undefined) return undefined
  if (state === 'parked') return failureText(failure)
  return state === 'queued' && dueAt !== undefined ? comunicazioni.nextTry(moment(dueAt, now)) : undefined
}
