import type { WindowBridge } from '#electron/bridge/window.ts'

declare global {
  var scrittoio: WindowBridge
}

/** The only way the window talks. */
export const desk: WindowBridge = globalThis.scrittoio
