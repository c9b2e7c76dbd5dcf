import { calls } from '#electron/bridge/calls.ts'
import { isPush, type PushName } from '#electron/bridge/pushes.ts'
import type { Push, WindowBridge } from '#electron/bridge/window.ts'

type Listener = (body: unknown) => void

/** What the preload has of Electron: a way to ask, and a way to be told. */
export type Line = {
  readonly invoke: (channel: string, input: unknown) => Promise<unknown>
  readonly told: (hear: (push: Push) => void) => void
}

/** One named function per call: the window never gets a channel name to play with. */
export function bridgeOver({ invoke, told }: Line): WindowBridge {
  const listeners = new Map<PushName, Set<Listener>>()
  told(({ name, body }) => listeners.get(name)?.forEach((listener) => listener(body)))

  const on = (name: string, listener: Listener) => {
    if (!isPush(name)) throw new TypeError('no such push')
    const those = listeners.get(name) ?? new Set()
    listeners.set(name, those.add(listener))
    return () => void those.delete(listener)
  }
  const asks = Object.keys(calls).map((name) => [name, (input: unknown) => invoke(name, input)] as const)
  return { ...Object.fromEntries(asks), on } as unknown as WindowBridge
}
