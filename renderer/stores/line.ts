import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Reply } from '#core/contract/reply.ts'
import type { Pushes } from '#electron/bridge/pushes.ts'
import type { SyncState } from '#electron/desk/sync-state.ts'
import { desk } from './desk.ts'

/** What the status bar tells. */
export const useLine = defineStore('line', () => {
  const state = shallowRef<SyncState>()
  const engine = ref<Pushes['backend.state']['state']>('ready')

  function take(reply: Reply<SyncState>) {
    if (reply.ok) state.value = reply.value
  }

  return {
    state,
    engine,
    refresh: async () => take(await desk['sync.state']({})),
    sync: async () => take(await desk['sync.now']({})),
    choose: async (online: boolean) => take(await desk['sync.line']({ online })),
    told: (now: SyncState) => void (state.value = now),
  }
})
