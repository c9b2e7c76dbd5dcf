import { useToast } from '@nuxt/ui/composables/useToast'
import { ref, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import type { Failure } from '#core/kernel/failure.ts'
import type { Task } from '#electron/desk/task.ts'
import { doToAll, type Bulk } from '#renderer/stores/tasks.ts'
import { maschera } from '#renderer/texts/crea.ts'
import { useDraftKeys, type Onward } from './draft-keys.ts'

export type DraftDeeds = {
  readonly queue: (onward: Onward) => Promise<void>
  /** Whether all that was typed is saved now. */
  readonly flush: () => Promise<boolean>
  readonly save: () => Promise<void>
  readonly discard: () => Promise<void>
}

const PLACES: Readonly<Record<Onward, (task: Task) => string>> = {
  request: ({ id }) => `/comunicazioni/${id}`,
  'same-subject': ({ service }) => `/crea?oggetto=${service}`,
  'same-company': ({ azienda }) => `/crea?azienda=${azienda}`,
}

type Around = {
  readonly flush: () => Promise<boolean>
  readonly complete: () => Promise<boolean>
  /** Whether its screen is being left: what is told of it meanwhile is no news to who does it. */
  readonly leaving: (isLeft: boolean) => void
}

/** What can be done with a draft as a whole. */
export function useDraftDeeds(task: Task, { flush, complete, leaving }: Around) {
  const router = useRouter()
  const toast = useToast()
  const failure = shallowRef<Failure>()
  const working = ref(false)

  async function done(deed: Bulk): Promise<boolean> {
    leaving(true)
    const reply = await doToAll(deed, [task.id])
    failure.value = reply.ok ? reply.value[0]?.failure : reply.failure
    leaving(failure.value === undefined)
    return failure.value === undefined
  }

  async function queue(onward: Onward) {
    if (working.value || !(await complete())) return
    working.value = true
    const isQueued = (await flush()) && (await done('queue'))
    working.value = false
    if (!isQueued) return
    if (onward !== 'request')
      toast.add({ title: maschera.queued, description: task.ragioneSociale, icon: 'i-lucide-send' })
    await router.replace(PLACES[onward](task))
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

  useDraftKeys({ queue, save })
  return { queue, save, discard, flush, failure, working }
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
