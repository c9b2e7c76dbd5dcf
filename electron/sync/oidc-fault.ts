import { AuthorizationResponseError, ResponseBodyError } from 'openid-client'
import type { Failure } from '#core/kernel/failure.ts'
import { later } from '#electron/desk/desk.ts'
import { EXPIRED } from './access.ts'
import { failureOfFault } from './fault.ts'

const REFUSED = new Set(['invalid_grant', 'unauthorized_client', 'invalid_client'])
/** Of these codes of the network a person is told as of the core's: the rest is one and the same to him. */
const KNOWN = /^certificato-|^collegamento-/

/** What went wrong with an identity provider, of which only a code is told: its words may quote a token. */
export function signInFault(error: unknown): Failure {
  if (error instanceof AuthorizationResponseError)
    return later(error.error === 'access_denied' ? 'accesso-negato' : 'accesso-non-riuscito')
  if (error instanceof ResponseBodyError) return REFUSED.has(error.error) ? EXPIRED : later('accesso-non-riuscito')
  const failure = failureOfFault(error)
  if (KNOWN.test(failure.code)) return failure
  return later(isOfProtocol(error) ? 'accesso-non-riuscito' : 'provider-irraggiungibile')
}

/** It answered, and not as it should: a state of another, a signature that does not hold. */
function isOfProtocol(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('OAUTH_') && code !== 'OAUTH_TIMEOUT'
}
