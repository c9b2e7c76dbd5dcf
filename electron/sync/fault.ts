import type { Failure } from '#core/kernel/failure.ts'
import { UNREACHABLE } from '#electron/desk/core-port.ts'
import { later } from '#electron/desk/desk.ts'

/** A reply that is longer than any there is. */
export const TOO_LONG = 'risposta-troppo-lunga'

const UNREACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENETDOWN']
const SLOW = ['ETIMEDOUT', 'ECONNABORTED', 'ERR_CANCELED']

/** What Node finds wrong with a certificate, and what a person is told. */
const CERTIFICATES: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'certificato-scaduto',
  CERT_NOT_YET_VALID: 'certificato-non-ancora-valido',
  CERT_REVOKED: 'certificato-revocato',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificato-di-altri',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificato-sconosciuto',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificato-sconosciuto',
  UNABLE_TO_GET_ISSUER_CERT: 'certificato-sconosciuto',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificato-sconosciuto',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificato-sconosciuto',
  CERT_UNTRUSTED: 'certificato-sconosciuto',
}

/**
 * The failure that an exception of the network stands for. Only its code is looked at: what axios throws bears the
 * bearer and what was sent, and must not go any further.
 */
export function failureOfFault(error: unknown): Failure {
  const codes = [...codesOf(error)]
  const certificate = codes.flatMap((code) => CERTIFICATES[code] ?? []).at(0)
  if (certificate !== undefined) return later(certificate)
  if (codes.some((code) => code.startsWith('ERR_SSL') || code === 'EPROTO')) return later('collegamento-non-sicuro')
  if (codes.some((code) => UNREACHED.includes(code)) || neverConnected(error)) return later(UNREACHABLE)
  if (isTooLong(error)) return later(TOO_LONG)
  return later(codes.some((code) => SLOW.includes(code)) ? 'timeout' : 'linea-interrotta')
}

/** Its own code, and those of what it was made of. */
function* codesOf(error: unknown): Generator<string> {
  if (!(error instanceof Error)) return
  if ('code' in error && typeof error.code === 'string') yield error.code
  yield* codesOf(error.cause)
}

/** A connection that was given up before it was there: nothing can have left on it. */
function neverConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('syscall' in error && error.syscall === 'connect') || neverConnected(error.cause)
}

function isTooLong(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('maxContentLength')
}
