import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { FEEL_DEFAULTS, type Feel } from '#electron/bridge/feel.ts'
import { desk } from './desk.ts'

/** How the window is on this computer, as far as it was asked; what it looks like follows it at once. */
export const useFeel = defineStore('feel', () => {
  const feel = shallowRef<Feel>(FEEL_DEFAULTS)
  async function choose(change: Partial<Feel>): Promise<void> {
    const reply = await desk['app.feel'](change)
    if (reply.ok) feel.value = reply.value
  }
  return { feel, choose, refresh: () => choose({}) }
})
