import type { PushName, Pushes } from '#electron/bridge/pushes.ts'

/** Tells the window something it has not asked. */
export type Push = <N extends PushName>(name: N, body: Pushes[N]) => void
