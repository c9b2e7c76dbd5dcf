import { calls, type CallName, type Handlers, type Output } from '#electron/bridge/calls.ts'
import type { Reply } from '#core/contract/reply.ts'
import type { ImportOrder } from '#electron/store/imports/import-file.ts'

/** Main answers these itself. */
type MainCall = 'files.choose' | 'app.about' | 'app.theme'
export type BackendCall = Exclude<CallName, MainCall>

/** What the backend must answer; one missing is a type error. */
export type BackendHandlers = Omit<Handlers<BackendCall>, 'imports.start'> & {
  readonly 'imports.start': (order: ImportOrder) => Promise<Reply<Output<'imports.start'>>>
}

/** Reads what arrived for a call, once more: the backend does not take main's word for it. Throws on anything else. */
export function readInput(name: BackendCall, raw: unknown): unknown {
  return name === 'imports.start' ? readOrder(raw) : calls[name].read(raw)
}

export function isBackendCall(name: string): name is BackendCall {
  return name in calls && calls[name as CallName].where === 'backend'
}

/** Main has put the path in the place of the token the window knows. */
function readOrder(raw: unknown): ImportOrder {
  const { path, ...rest } = raw as { readonly path?: unknown }
  if (typeof path !== 'string' || path === '') throw new TypeError('an import without a path')
  const { kind } = calls['imports.start'].read({ ...rest, token: 'chosen' })
  return { path, ...(kind && { kind }) }
}
