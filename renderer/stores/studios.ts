import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Reply } from '#core/contract/reply.ts'
import type { StudioPlace } from '#electron/desk/studio.ts'
import { desk } from './desk.ts'

/** The studios of this computer, the last opened first. */
export const useStudios = defineStore('studios', () => {
  const all = shallowRef<readonly StudioPlace[]>([])
  function take(reply: Reply<readonly StudioPlace[]>) {
    if (reply.ok) all.value = reply.value
  }
  return {
    others: computed(() => all.value.filter(({ current, forgotten }) => !current && !forgotten)),
    forgotten: computed(() => all.value.filter(({ current, forgotten }) => !current && forgotten)),
    refresh: async () => take(await desk['workspace.list']({})),
    forget: async (id: string, forgotten = true) => take(await desk['workspace.forget']({ id, forgotten })),
  }
})
