import { nextTick, ref, watch, type Ref } from 'vue'
import { desk } from '#renderer/stores/desk.ts'
import { useWorkspace } from '#renderer/stores/workspace.ts'

/**
 * Whether the screens of the studio are there. Behind one that closed under whoever was working they stay, unseen, with
 * what could not be saved; once it is open again they hand that over, and begin anew where they were.
 */
export function useKeptShell(isOpen: Ref<boolean>): Ref<boolean> {
  const workspace = useWorkspace()
  const isThere = ref(false)

  watch(
    isOpen,
    async (open) => {
      if (!open) return void (isThere.value &&= workspace.fallen)
      if (workspace.fallen) {
        isThere.value = false
        await nextTick()
        workspace.fallen = false
      }
      isThere.value = true
    },
    { immediate: true },
  )
  return isThere
}

/** A backend that fell took the studio's key with it and came back without: what was open is opened again, or asked for. */
export async function riseAgain(): Promise<void> {
  const workspace = useWorkspace()
  const before = workspace.state
  if (before?.state !== 'open') return
  const reply = await desk['workspace.state']({})
  if (!reply.ok || reply.value.state === 'open') return
  workspace.fallen = true
  workspace.told(reply.value)
  if (before.demo) await workspace.demo()
  else if (reply.value.state === 'locked' && reply.value.keyStore) await workspace.unlock()
}
