import type { Bridge } from './calls.ts'
import type { PushName, Pushes } from './pushes.ts'

/** What stands at `window.scrittoio`: one named function per call, and `on` for what is told without being asked. */
export type WindowBridge = Bridge & {
  /** Listens until the function it gives back is called. */
  readonly on: <N extends PushName>(name: N, listener: (body: Pushes[N]) => void) => () => void
}

/** The name it stands under. */
export const BRIDGE = 'scrittoio'

/** The one channel on which main speaks first; never seen by the window. */
export const PUSHES = 'push'

/** One thing said on it. */
export type Push = { readonly name: PushName; readonly body: Pushes[PushName] }
