import type { FromBackend, ToBackend } from '#electron/bridge/wire.ts'

/** The line to whoever started this process. */
export type HostPort = {
  send(message: FromBackend): void
  onMessage(listener: (message: ToBackend) => void): void
  /** The other end is gone: nobody will ever ask again. */
  onGone(listener: () => void): void
}

type ParentPort = {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
}

type Self = Pick<NodeJS.Process, 'send' | 'on'> & { readonly connected?: boolean; readonly parentPort?: ParentPort }

/** Electron's utility process has a parent port, a forked Node an IPC channel: the messages are the same. */
export function hostPort(self: Self): HostPort {
  const { parentPort } = self
  if (parentPort !== undefined)
    return {
      send: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data as ToBackend)),
      // Electron ends a utility process with its parent.
      onGone: () => undefined,
    }
  return {
    // one that is gone hears nothing: `onGone` tells
    send: (message) => void self.send?.(message, undefined, undefined, () => undefined),
    onMessage: (listener) => void self.on('message', (message) => listener(message as ToBackend)),
    onGone: (listener) => {
      self.on('disconnect', listener)
      // gone while this process was still reading its own program
      if (self.connected === false) listener()
    },
  }
}
