import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Locking } from '#electron/bridge/calls.ts'
import { desk } from './desk.ts'

/** When the studio is locked by itself. */
export const useLocking = defineStore('locking', () => {
  const locking = shallowRef<Locking>()
  async function choose(change: Partial<Locking>): Promise<void> {
    const reply = await desk['app.locking'](change)
    if (reply.ok) locking.value = reply.value
  }
  return { locking, choose, refresh: () => choose({}) }
})
