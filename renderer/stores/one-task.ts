import { shallowRef, watch, type Ref } from 'vue'
import type { Failure } from '#core/kernel/failure.ts'
import type { Task } from '#electron/desk/task.ts'
import type { TaskWay } from '#electron/desk/way.ts'
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

/** How a request came where it is, and the attempts it is linked to; read again whenever one of them changes. */
export function useWay(id: Ref<string>) {
  const way = shallowRef<TaskWay>()

  async function refresh() {
    const asked = id.value
    const reply = await desk['tasks.way']({ id: asked })
    if (asked === id.value) way.value = reply.ok ? reply.value : undefined
  }
  watch(id, refresh, { immediate: true })
  onTold('tasks.changed', ({ ids }) => {
    if (ids.includes(id.value) || way.value?.attempts.some((one) => ids.includes(one.id))) void refresh()
  })

  return way
}
