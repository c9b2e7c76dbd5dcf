import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
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

  async function settle(asked: Promise<Reply<WorkspaceState>>): Promise<void> {
    working.value = true
    failure.value = undefined
    const reply = await asked
    working.value = false
    if (reply.ok) state.value = reply.value
    else failure.value = reply.failure
  }

  /** Asks again where things stand after a refusal that may have found more than a wrong word. */
  async function unlock(passphrase?: string): Promise<void> {
    await settle(desk['workspace.unlock'](passphrase === undefined ? {} : { passphrase }))
    if (failure.value === undefined || failure.value.code === 'wrong-passphrase') return
    const reply = await desk['workspace.state']({})
    if (reply.ok) state.value = reply.value
  }

  return {
    state,
    failure,
    working,
    unlock,
    refresh: () => settle(desk['workspace.state']({})),
    create: (input: Input<'workspace.create'>) => settle(desk['workspace.create'](input)),
    recover: (input: Input<'workspace.recover'>) => settle(desk['workspace.recover'](input)),
    restore: (input: Input<'workspace.restore'>) => settle(desk['workspace.restore'](input)),
    /** Another way in is tried: what the one before was refused for is no longer of interest. */
    forget: () => void (failure.value = undefined),
    demo: () => settle(desk['workspace.demo']({})),
    lock: () => settle(desk['workspace.lock']({})),
    leave: () => settle(desk['workspace.leave']({})),
    told: (now: WorkspaceState) => void (state.value = now),
  }
})
