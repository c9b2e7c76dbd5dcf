import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Reply } from '#core/contract/reply.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Input } from '#electron/bridge/calls.ts'
import type { CoresView } from '#electron/desk/cores.ts'
import { desk } from './desk.ts'

/** Which core decides, and who is signed in to it. */
export const useCores = defineStore('cores', () => {
  const view = shallowRef<CoresView>()
  const failure = shallowRef<Failure>()
  const working = ref(false)

  /** Whether it went well; what went wrong stays until the next deed. */
  async function settle(asked: Promise<Reply<CoresView>>): Promise<boolean> {
    working.value = true
    failure.value = undefined
    const reply = await asked
    working.value = false
    if (reply.ok) view.value = reply.value
    else failure.value = reply.failure
    return reply.ok
  }

  return {
    view,
    failure,
    working,
    refresh: () => settle(desk['cores.view']({})),
    choose: (address?: string) => settle(desk['cores.choose'](address === undefined ? {} : { address })),
    useToken: (token: string) => settle(desk['cores.token']({ token })),
    /** With whom one signs in, as the chosen core says; nothing where it does not, or cannot be reached. */
    provider: async () => {
      const reply = await desk['cores.provider']({})
      return reply.ok ? (reply.value ?? undefined) : undefined
    },
    signIn: (provider: Input<'cores.signIn'>) => settle(desk['cores.signIn'](provider)),
    cancelSignIn: () => settle(desk['cores.cancelSignIn']({})),
    signOut: () => settle(desk['cores.signOut']({})),
    told: (now: CoresView) => void (view.value = now),
  }
})
