import { defineStore } from 'pinia'
import { ref, shallowRef, type Ref } from 'vue'
import type { Reply } from '#core/contract/reply.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Input } from '#electron/bridge/calls.ts'
import type { WorkspaceState } from '#electron/bridge/workspace.ts'
import { desk } from './desk.ts'

/** Where the app stands: first run, locked, open, or a file that cannot be opened. */
export const useWorkspace = defineStore('workspace', () => {
  const state = shallowRef<WorkspaceState>()
  const failure = shallowRef<Failure>()
  const working = ref(false)
  /** It is being closed: nothing of it is shown any more. */
  const leaving = ref(false)
  /** It closed under whoever was working in it, who is to find it as it was. */
  const fallen = ref(false)

  const settle = settling({ state, failure, working })

  /** Asks again where things stand after a refusal that may have found more than a wrong word. */
  async function unlock(passphrase?: string): Promise<void> {
    await settle(desk['workspace.unlock'](passphrase === undefined ? {} : { passphrase }))
    if (failure.value === undefined || failure.value.code === 'wrong-passphrase') return
    const reply = await desk['workspace.state']({})
    if (reply.ok) state.value = reply.value
  }

  /** Locks or leaves it; the window starts over afterwards. Tells whether it is closed. */
  async function close(how: 'lock' | 'leave'): Promise<boolean> {
    leaving.value = true
    await settle(desk[`workspace.${how}`]({}))
    if (failure.value !== undefined) leaving.value = false
    return failure.value === undefined
  }

  return {
    state,
    failure,
    working,
    leaving,
    fallen,
    unlock,
    refresh: () => settle(desk['workspace.state']({})),
    create: (input: Input<'workspace.create'>) => settle(desk['workspace.create'](input)),
    recover: (input: Input<'workspace.recover'>) => settle(desk['workspace.recover'](input)),
    restore: (input: Input<'workspace.restore'>) => settle(desk['workspace.restore'](input)),
    cancelRestore: () => void desk['workspace.cancelRestore']({}),
    /** Another way in is tried: what the one before was refused for is no longer of interest. */
    forget: () => void (failure.value = undefined),
    demo: () => settle(desk['workspace.demo']({})),
    choose: (id: string) => settle(desk['workspace.choose']({ id })),
    leave: () => settle(desk['workspace.leave']({})),
    close,
    told: (now: WorkspaceState) => void (state.value = now),
  }
})

type Standing = {
  readonly state: Ref<WorkspaceState | undefined>
  readonly failure: Ref<Failure | undefined>
  readonly working: Ref<boolean>
}

/** Waits for where a call leads, and keeps it or why it was refused. */
function settling({ state, failure, working }: Standing) {
  return async (asked: Promise<Reply<WorkspaceState>>): Promise<void> => {
    working.value = true
    failure.value = undefined
    const reply = await asked
    working.value = false
    if (reply.ok) state.value = reply.value
    else failure.value = reply.failure
  }
}
