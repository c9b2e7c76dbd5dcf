import { shallowRef, watch, type Ref } from 'vue'
import type { Failure } from '#core/kernel/failure.ts'
import type { Task } from '#electron/desk/task.ts'
import { desk } from './desk.ts'
import { onTold } from './listening.ts'

/** One Smart-Task, read again whenever the desk says that it changed. */
export function useTask(id: Ref<string>) {
  const task = shallowRef<Task>()
  const failure = shallowRef<Failure>()

  async function refresh() {
    const asked = id.value
    const reply = await desk['tasks.get']({ id: asked })
    if (asked !== id.value) return
    failure.value = reply.ok ? undefined : reply.failure
    task.value = reply.ok ? reply.value : undefined
  }
  watch(id, refresh, { immediate: true })
  onTold('tasks.changed', ({ ids }) => void (ids.includes(id.value) && refresh()))

  return { task, failure, refresh }
}
