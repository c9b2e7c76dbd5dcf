import { useToast } from '@nuxt/ui/composables/useToast'
import type { TaskMark } from '#electron/desk/task.ts'
import { marksOf, useTasks } from '#renderer/stores/tasks.ts'
import { useWorks } from '#renderer/stores/works.ts'
import { comunicazioni } from '#renderer/texts/comunicazioni.ts'
import { failureText } from '#renderer/texts/failures.ts'

/** Chooses all that the list finds, read so far or not; of a list that changed meanwhile nothing. */
export function useChooseAll(choose: (marks: readonly TaskMark[]) => void) {
  const tasks = useTasks()
  const works = useWorks()
  const toast = useToast()

  return async () => {
    const { filter, total } = tasks
    const work = works.begin({ name: () => comunicazioni.selecting, total })
    const reply = await marksOf(filter, (read) => work.moved(read) && tasks.filter === filter)
    work.over()
    if (!reply.ok) toast.add({ title: failureText(reply.failure), color: 'error' })
    else if (reply.value !== undefined) choose(reply.value)
  }
}
