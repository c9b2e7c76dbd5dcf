import type { Reply } from '#core/contract/reply.ts'
import {
  calls,
  FILE_CALLS,
  type CallName,
  type FileCall,
  type Handlers,
  type Input,
  type MainCall,
  type Output,
} from '#electron/bridge/calls.ts'

export type BackendCall = Exclude<CallName, MainCall>

/** The input of a call about a file as the backend gets it: the path in the place of the token the window knows. */
export type WithPath<N extends FileCall> = Omit<Input<N>, 'token'> & { readonly path: string }

/** What the backend must answer; one missing is a type error. */
export type BackendHandlers = Omit<Handlers<BackendCall>, FileCall> & {
  readonly [N in FileCall]: (order: WithPath<N>) => Promise<Reply<Output<N>>>
}

/** Reads what arrived for a call, once more: the backend does not take main's word for it. Throws on anything else. */
export function readInput(name: BackendCall, raw: unknown): unknown {
  return isFileCall(name) ? readOrder(name, raw) : calls[name].read(raw)
}

export function isBackendCall(name: string): name is BackendCall {
  return name in calls && calls[name as CallName].where === 'backend'
}

function isFileCall(name: CallName): name is FileCall {
  return (FILE_CALLS as readonly CallName[]).includes(name)
}

function readOrder(name: FileCall, raw: unknown): object {
  const { path, ...rest } = raw as { readonly path?: unknown }
  if (typeof path !== 'string' || path === '') throw new TypeError('a file without a path')
  return { ...calls[name].read({ ...rest, token: 'chosen' }), path }
}
