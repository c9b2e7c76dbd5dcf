import { onBeforeUnmount } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'
import type { Loose } from '#core/forms/loose.ts'
import type { Task } from '#electron/desk/task.ts'
import { Autosave } from '#renderer/stores/autosave.ts'
import { desk } from '#renderer/stores/desk.ts'
import { useQuestion } from '#renderer/stores/question.ts'
import { said } from '#renderer/stores/said.ts'
import { common } from '#renderer/texts/common.ts'

/** Saves the draft as it is typed. */
export function useSaving(task: Task) {
  const saver = new Autosave<Loose>(
    (answers) => desk['tasks.save']({ id: task.id, answers: said(answers) }),
    task.updatedAt,
  )
  usePageSaving(saver)
  return saver
}

/** What is typed is saved at once whenever the page may go away. */
export function usePageSaving(saver: Pick<Autosave<never>, 'flush' | 'leave' | 'why'>): void {
  const question = useQuestion()
  const stop = new AbortController()
  const { signal } = stop

  window.addEventListener('blur', () => void saver.flush(), { signal })
  document.addEventListener('visibilitychange', () => void saver.flush(), { signal })
  window.addEventListener('beforeunload', () => saver.leave(), { signal })
  window.addEventListener('pagehide', () => saver.leave(), { signal })
  /** What cannot be saved now but may be later is not thrown away unasked. */
  const mayGo = async () => (await saver.flush()) || saver.why.value?.retry !== 'later' || question.ask(common.unsaved)
  onBeforeRouteLeave(mayGo)
  onBeforeRouteUpdate(mayGo)
  onBeforeUnmount(() => {
    stop.abort()
    saver.leave()
  })
}
