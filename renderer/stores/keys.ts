import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Failure } from '#core/kernel/failure.ts'
import type { StudioKeys } from '#electron/desk/studio-keys.ts'
import { desk } from './desk.ts'

/** How the studio is opened, and what gives it back. A code that was made is here until it is put away. */
export const useKeys = defineStore('keys', () => {
  const view = shallowRef<StudioKeys>()
  const code = ref<string>()
  const working = ref(false)

  async function refresh(): Promise<void> {
    const reply = await desk['keys.view']({})
    if (reply.ok) view.value = reply.value
  }

  /** Without a passphrase it is opened by this computer's key store. */
  const shown = (passphrase: string) => (view.value?.passphrase === true ? { passphrase } : {})

  async function change(current: string, next: string): Promise<Failure | undefined> {
    working.value = true
    const now = view.value?.passphrase === true ? { current } : {}
    const reply = await desk['keys.passphrase']({ ...now, next })
    working.value = false
    await refresh()
    return reply.ok ? undefined : reply.failure
  }

  async function make(passphrase: string): Promise<Failure | undefined> {
    working.value = true
    const reply = await desk['keys.recovery'](shown(passphrase))
    working.value = false
    if (!reply.ok) return reply.failure
    code.value = reply.value
    await refresh()
    return undefined
  }

  const putAway = () => void (code.value = undefined)

  return { view, code, working, refresh, change, make, putAway }
})
