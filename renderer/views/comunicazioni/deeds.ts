import { useToast } from '@nuxt/ui/composables/useToast'
import type { Failure } from '#core/kernel/failure.ts'
import type { PerTask } from '#electron/bridge/calls.ts'
import type { TaskMark } from '#electron/desk/task.ts'
import { doToAll, type Bulk } from '#renderer/stores/tasks.ts'
import { useQuestion } from '#renderer/stores/question.ts'
import { useWorks, type Ended } from '#renderer/stores/works.ts'
import { comunicazioni } from '#renderer/texts/comunicazioni.ts'
import { failureText } from '#renderer/texts/failures.ts'

/** What takes a deed back, where it can be taken back. */
const BACK: Partial<Record<Bulk, Bulk>> = {
  discard: 'restore',
  restore: 'discard',
  unqueue: 'queue',
  read: 'unread',
  unread: 'read',
}

/** Asks before those are recalled: what is recalled cannot be sent again as it was. */
export function useRecalling() {
  const question = useQuestion()
  return (n: number) => {
    const { title, lead, yes, no } = comunicazioni.recalling
    return question.ask({ title: title(n), lead: lead(n), yes, no })
  }
}

export const undo = (onClick: () => void) =>
  ({ label: comunicazioni.actions.undo, color: 'neutral', variant: 'outline', onClick }) as const

function told(deed: Bulk, done: number, { results, left, failure }: Ended<PerTask[number]>) {
  const failures: readonly Failure[] = results.flatMap((one) => one.failure ?? [])
  const titles = [
    ...(done > 0 || failures.length === 0 ? [doneText(deed, done)] : []),
    ...(failures.length > 0 ? [comunicazioni.notDone(failures.length)] : []),
  ]
  const [title = '', ...others] = titles
  const why = [failures[0], failure].flatMap((one) => (one ? failureText(one) : []))
  const lines = [...others.map((other) => `${other}.`), ...why, ...(left > 0 ? [comunicazioni.stopped(left)] : [])]
  return {
    title,
    ...(lines.length > 0 && { description: lines.join(' ') }),
    color: lines.length > 0 ? ('warning' as const) : ('success' as const),
  }
}

const doneText = (deed: Bulk, done: number) => (deed === 'discard' ? comunicazioni.discarded : comunicazioni.done)(done)

/** What can be done to requests in a list, one or many; each tells how it ended, and offers its undo. */
export function useTaskDeeds() {
  const toast = useToast()
  const works = useWorks()
  const mayRecall = useRecalling()

  async function done(deed: Bulk, ids: readonly string[], isUndo = false): Promise<void> {
    const ended = await works.each(
      () => comunicazioni.actions[deed],
      ids,
      (some) => doToAll(deed, some),
    )
    const { results, failure } = ended
    if (failure && results.length === 0) return void toast.add({ title: failureText(failure), color: 'error' })
    const well = results.filter((one) => one.failure === undefined).map(({ id }) => id)
    const back = isUndo || well.length === 0 ? undefined : BACK[deed]
    toast.add({
      ...told(deed, well.length, ended),
      ...(back && { actions: [undo(() => void done(back, well, true))] }),
    })
  }

  const act = async (deed: Bulk, ids: readonly string[]): Promise<void> => {
    if (deed !== 'recall' || (await mayRecall(ids.length))) await done(deed, ids)
  }

  /** Takes them away as far as each can be: a draft is thrown away, what waits becomes a draft again, what left is recalled. */
  async function takeAway(rows: readonly TaskMark[]): Promise<void> {
    const at = (...states: readonly TaskMark['state'][]) =>
      rows.filter(({ state }) => states.includes(state)).map(({ id }) => id)
    const deeds: readonly (readonly [Bulk, readonly string[]])[] = [
      ['discard', at('draft')],
      ['unqueue', at('queued', 'parked')],
      ['recall', at('sent')],
    ]
    const some = deeds.filter(([, ids]) => ids.length > 0)
    if (some.length === 0) toast.add({ title: comunicazioni.stays, color: 'neutral' })
    for (const [deed, ids] of some) await act(deed, ids)
  }

  return { act, takeAway }
}
