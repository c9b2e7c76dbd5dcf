import { onBeforeUnmount } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'
import type { Input } from '#electron/bridge/calls.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Task } from '#electron/desk/task.ts'
import { autosave } from '#renderer/stores/autosave.ts'
import { desk } from '#renderer/stores/desk.ts'

/** Saves the draft as it is typed, and at once whenever the page may go away. */
export function useSaving(task: Task) {
  const saver = autosave((answers) => desk['tasks.save']({ id: task.id, answers: sent(answers) }), task.updatedAt)
  const stop = new AbortController()
  const { signal } = stop

  window.addEventListener('blur', () => void saver.flush(), { signal })
  document.addEventListener('visibilitychange', () => void saver.flush(), { signal })
  window.addEventListener('beforeunload', saver.leave, { signal })
  window.addEventListener('pagehide', saver.leave, { signal })
  onBeforeRouteLeave(async () => void (await saver.flush()))
  onBeforeRouteUpdate(async () => void (await saver.flush()))
  onBeforeUnmount(() => {
    stop.abort()
    saver.leave()
  })
  return saver
}

/** What was emptied is left out: the bridge takes only answers. */
function sent(answers: Loose): Input<'tasks.save'>['answers'] {
  const said = Object.entries(answers).filter(([, answer]) => answer !== undefined)
  return Object.fromEntries(said) as Input<'tasks.save'>['answers']
}
