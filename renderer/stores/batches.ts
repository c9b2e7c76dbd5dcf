import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Failure } from '#core/kernel/failure.ts'
import type { BatchRow } from '#electron/desk/batch.ts'
import { desk } from './desk.ts'

/** The batches of the studio, and the companies that a new one begins with. */
export const useBatches = defineStore('batches', () => {
  const rows = shallowRef<readonly BatchRow[]>([])
  const asked = ref(false)
  const failure = shallowRef<Failure>()
  /** Companies chosen elsewhere, by codice fiscale: the next new batch takes them. */
  const chosen = shallowRef<readonly string[]>([])
  /** A new batch that was left to look for more companies. */
  const begun = shallowRef<{ readonly service: string | undefined; readonly aziende: readonly string[] }>()

  async function refresh(): Promise<void> {
    const reply = await desk['batches.list']({})
    failure.value = reply.ok ? undefined : reply.failure
    if (!reply.ok) return
    rows.value = reply.value
    asked.value = true
  }
  async function setAside(id: string, discarded: boolean): Promise<boolean> {
    const reply = await desk['batches.setAside']({ id, discarded })
    failure.value = reply.ok ? undefined : reply.failure
    await refresh()
    return reply.ok
  }
  return { rows, asked, failure, chosen, begun, refresh, setAside }
})
