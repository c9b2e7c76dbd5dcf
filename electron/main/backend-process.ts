import { fork } from 'node:child_process'
import { utilityProcess } from 'electron'
import type { ToBackend } from '#electron/bridge/wire.ts'

/** A backend that runs somewhere: what main needs of it, whichever way it was started. */
export type BackendProcess = {
  send(message: ToBackend): void
  onMessage(listener: (message: unknown) => void): void
  onExit(listener: (code: number | null) => void): void
  kill(): void
}

/** Starts the backend once more; called again after a crash. */
export type Launch = () => BackendProcess

type Start = { readonly entry: string; readonly env: NodeJS.ProcessEnv }

/** The product's way: a process of Electron's own. */
export function inUtilityProcess({ entry, env }: Start): Launch {
  return () => {
    const child = utilityProcess.fork(entry, [], { serviceName: 'Scrittoio backend', env, stdio: 'inherit' })
    return {
      send: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', listener),
      kill: () => void child.kill(),
    }
  }
}

/** MiB of either half of V8's young generation, as the core's processes hold to: Node's own 64 are never given back under work. */
const YOUNG = '--max-semi-space-size=16'

/** For development on an Electron whose Node is too old for SQLite's module: the same program on a Node beside it. */
export function inNode(node: string, { entry, env }: Start): Launch {
  return () => {
    const child = fork(entry, [], { execPath: node, execArgv: [YOUNG], env, stdio: ['ignore', 1, 2, 'ipc'] })
    return {
      send: (message) => void child.send(message, () => undefined), // one that is dying hears nothing: its exit tells
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', listener),
      kill: () => void child.kill('SIGKILL'),
    }
  }
}
