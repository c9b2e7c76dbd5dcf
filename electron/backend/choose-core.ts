import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { EMBEDDED_CORE } from '#electron/desk/core-port.ts'
import { coreAddress } from '#electron/sync/core-address.ts'

/** The id of the core that somebody means by an address he typed, or by none. */
export function coreMeant(typed: string | undefined): Result<string, Failure> {
  return typed === undefined ? ok(EMBEDDED_CORE) : coreAddress(typed)
}
