import type { Failure } from '#core/kernel/failure.ts'
import type { Result } from '#core/kernel/result.ts'

/** The operating system's own keeper of secrets, where there is a real one. Text in, text out. */
export type KeyStore = {
  available(): Promise<boolean>
  wrap(secret: string): Promise<Result<string, Failure>>
  unwrap(wrapped: string): Promise<Result<string, Failure>>
}
