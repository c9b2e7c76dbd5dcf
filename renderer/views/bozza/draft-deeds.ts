import { useToast } from '@nuxt/ui/composables/useToast'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import type { Failure } from '#core/kernel/failure.ts'
import type { Task } from '#electron/desk/task.ts'
import { doToAll, type Bulk } from '#renderer/stores/tasks.ts'
import { maschera } from '#renderer/texts/crea.it.ts'

export type DraftDeeds = {
  readonly queue: (andNext: boolean) => Promise<void>
  readonly save: () => Promise<void>
  readonly discard: () => Promise<void>
}

/** What can be done with a draft as a whole. */
export function useDraftDeeds(task: Task, flush: () => Promise<boolean>, complete: () => Promise<boolean>) {
  const router = useRouter()
  const toast = useToast()
  const failure = shallowRef<Failure>()
  const working = ref(false)

  async function done(deed: Bulk): Promise<boolean> {
    const reply = await doToAll(deed, [task.id])
    failure.value = reply.ok ? reply.value[0]?.failure : reply.failure
    return failure.value === undefined
  }

  async function queue(andNext: boolean) {
    if (working.value || !(await complete())) return
    working.value = true
    const isQueued = (await flush()) && (await done('queue'))
    working.value = false
    if (!isQueued) return
    if (andNext) toast.add({ title: maschera.queued, description: task.ragioneSociale, icon: 'i-lucide-send' })
    await router.replace(andNext ? `/crea?oggetto=${task.service}` : `/comunicazioni/${task.id}`)
  }

  async function save() {
    if (await flush()) toast.add({ title: maschera.unchanged, icon: 'i-lucide-check' })
  }

  async function discard() {
    await flush()
    if (!(await done('discard'))) return
    toast.add(discardedToast(task, restore))
    await router.replace('/bozze')
  }

  async function restore() {
    await doToAll('restore', [task.id])
    await router.push(`/bozze/${task.id}`)
  }

  onQueueKey(queue)
  return { queue, save, discard, failure, working }
}

function discardedToast({ ragioneSociale }: Task, restore: () => Promise<void>) {
  const action = { label: maschera.undo, color: 'neutral' as const, variant: 'outline' as const }
  return {
    title: maschera.discarded,
    description: ragioneSociale,
    icon: 'i-lucide-trash-2',
    actions: [{ ...action, onClick: () => void restore() }],
  }
}

/** Ctrl+Enter queues; with Shift, goes on to another one. */
function onQueueKey(queue: (andNext: boolean) => Promise<void>) {
  const stop = new AbortController()
  const press = (event: KeyboardEvent) => {
    if (isQueueKey(event)) void queue(event.shiftKey)
  }
  window.addEventListener('keydown', press, { signal: stop.signal })
  onScopeDispose(() => stop.abort())
}

const isQueueKey = ({ key, ctrlKey, metaKey }: KeyboardEvent) => key === 'Enter' && (ctrlKey || metaKey)
