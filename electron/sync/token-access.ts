import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { never } from '#electron/desk/desk.ts'
import type { KeptToken } from '#electron/desk/kept-access.ts'
import { EXPIRED } from './access.ts'

const LONGEST = 4096 // characters
/** RFC 6750: what may follow the word Bearer. */
const BEARER = /^[\w.~+/-]+=*$/

/** Reads a personal access token as somebody pastes it. Refused: `token-illeggibile`. */
export function pastedToken(typed: string): Result<KeptToken, Failure> {
  const token = typed.trim()
  if (token.length > LONGEST || !BEARER.test(token)) return no(never('token-illeggibile'))
  return ok({ kind: 'token', token })
}

/** A token that was turned away stays so: only another one helps. */
export function tokenBearer({ token }: KeptToken, refused: string | undefined): Result<string, Failure> {
  return refused === token ? no(EXPIRED) : ok(token)
}
