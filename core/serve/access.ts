import type { Access } from '#core/contract/identity.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, type Result } from '#core/kernel/result.ts'

/** How callers are known, as `accesso` of the settings says. Without it nobody could come in, or everybody: it is refused. */
export type AccessFrom = (told: Readonly<Record<string, unknown>> | undefined) => Promise<Result<Access, Failure>>

/** No way of knowing callers is built in yet: whoever starts the server is told so. */
export const accessFrom: AccessFrom = (told) => {
  const details = { campi: Object.keys(told ?? {}).join(', ') }
  return Promise.resolve(no({ code: 'accesso-non-configurato', retry: 'never', details }))
}
