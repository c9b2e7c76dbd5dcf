import { useToast } from '@nuxt/ui/composables/useToast'
import type { Failure } from '#core/kernel/failure.ts'
import type { TaskRow } from '#electron/desk/task.ts'
import { doToAll, type Bulk } from '#renderer/stores/tasks.ts'
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

const undo = (onClick: () => void) =>
  ({ label: comunicazioni.actions.undo, color: 'neutral', variant: 'outline', onClick }) as const

function told(deed: Bulk, done: number, failures: readonly Failure[]) {
  const [first] = failures
  return {
    title: (deed === 'discard' ? comunicazioni.discarded : comunicazioni.done)(done),
    ...(first && { description: `${comunicazioni.notDone(failures.length)}. ${failureText(first)}` }),
    color: first ? ('warning' as const) : ('success' as const),
  }
}

/** What can be done to requests in a list, one or many; each tells how it ended, and offers its undo. */
export function useTaskDeeds() {
  const toast = useToast()

  async function act(deed: Bulk, ids: readonly string[], isUndo = false): Promise<void> {
    const reply = await doToAll(deed, ids)
    if (!reply.ok) return void toast.add({ title: failureText(reply.failure), color: 'error' })
    const failures = reply.value.flatMap(({ failure }) => failure ?? [])
    const done = reply.value.filter(({ failure }) => failure === undefined).map(({ id }) => id)
    const back = isUndo || done.length === 0 ? undefined : BACK[deed]
    toast.add({
      ...told(deed, done.length, failures),
      ...(back && { actions: [undo(() => void act(back, done, true))] }),
    })
  }

  /** Takes them away as far as each can be: a draft is thrown away, what waits becomes a draft again, what left is recalled. */
  async function takeAway(rows: readonly TaskRow[]): Promise<void> {
    const at = (...states: readonly TaskRow['state'][]) =>
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
