import { watch } from 'vue'
import { useRoute } from 'vue-router'
import { useTasks } from '#renderer/stores/tasks.ts'
import { askedIn } from './asked.ts'

/** The status bar and the first screen lead to the list with what to look at, a company with itself. */
export function followAddress(): void {
  const tasks = useTasks()
  const route = useRoute()
  watch(
    () => route.query,
    (query) => {
      if (route.path !== '/comunicazioni') return
      const asked = askedIn(query)
      if (Object.keys(asked).length === 0) return
      tasks.search = '' // what leads here says how many there are: an older search would leave some out
      tasks.narrowing = asked
    },
    { immediate: true },
  )
}
