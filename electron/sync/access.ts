import type { Failure } from '#core/kernel/failure.ts'
import type { Result } from '#core/kernel/result.ts'
import { later } from '#electron/desk/desk.ts'
import type { KeptAccess } from '#electron/desk/kept-access.ts'

/** How a desk shows a remote core who it is. */
export type Access = {
  /**
   * What to show now. `refused` is one that the core has just turned away: another is given, or none. Refused with
   * `accesso-mancante` and `accesso-scaduto` until somebody signs in, or with what keeps it from being renewed.
   */
  bearer(refused?: string): Promise<Result<string, Failure>>
}

/** Where it is kept how one signed in: the encrypted workspace. */
export type Keep = {
  read(): Promise<KeptAccess | undefined>
  write(access: KeptAccess | null): Promise<void>
}

/** Nobody has signed in yet: nothing leaves the desk. */
export const NOBODY: Failure = later('accesso-mancante')
/** Whoever had signed in has to do it again; what is queued waits for him. */
export const EXPIRED: Failure = later('accesso-scaduto')
