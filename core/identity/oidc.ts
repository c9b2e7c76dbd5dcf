import { errors, jwtVerify, type JWTVerifyOptions } from 'jose'
import type { Identity } from '#core/access/identity.ts'
import type { Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, type Result } from '#core/kernel/result.ts'
import { CLAIMS, identityFrom, type ClaimFailure, type ClaimNames } from './claims.ts'
import { keysOf, type KeySource } from './keys.ts'

/** An identity provider, and what we ask of its tokens. */
export type Provider = KeySource & {
  /** What its tokens must be meant for: this core. */
  readonly audience: string
  /** Only these are believed; none of them is symmetric. */
  readonly algorithms?: readonly Algorithm[]
  /** `typ` of its access tokens; RFC 9068 says `at+jwt`, some providers say `JWT`. */
  readonly type?: string
  readonly claims?: Partial<ClaimNames>
}

type Algorithm = 'RS256' | 'PS256' | 'ES256' | 'EdDSA'
const ALGORITHMS: readonly Algorithm[] = ['RS256', 'PS256', 'ES256', 'EdDSA']
/** Seconds by which two clocks that are kept may differ. */
const TOLERANCE_S = 30

const REFUSALS = {
  'token-malformato': ['ERR_JWS_INVALID', 'ERR_JWT_INVALID', 'ERR_JOSE_NOT_SUPPORTED'],
  'token-algoritmo-non-ammesso': ['ERR_JOSE_ALG_NOT_ALLOWED'],
  'token-chiave-sconosciuta': ['ERR_JWKS_NO_MATCHING_KEY', 'ERR_JWKS_MULTIPLE_MATCHING_KEYS'],
  'token-firma-errata': ['ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
  'token-scaduto': ['ERR_JWT_EXPIRED'],
} as const satisfies Readonly<Record<string, readonly string[]>>

const CLAIM_REFUSALS = {
  iss: 'token-di-altro-emittente',
  aud: 'token-per-altri',
  nbf: 'token-non-ancora-valido',
  typ: 'token-di-altro-tipo',
} as const

export type OidcFailure =
  | ClaimFailure
  | Failure<
      | keyof typeof REFUSALS
      | (typeof CLAIM_REFUSALS)[keyof typeof CLAIM_REFUSALS]
      | 'token-incompleto'
      | 'identita-non-verificabile'
    >

export type Surroundings = {
  readonly clock: Clock
  readonly report: (error: unknown) => void
  /** Hears when the provider falls silent and known keys are gone on with, and when it answers again. */
  readonly silent?: (isSilent: boolean) => void
}

/** What the log shows of a provider whose keys cannot be read. */
class ProviderSilent extends Error {
  override readonly name = 'ProviderSilent'
  readonly code = 'gestore-identita-silenzioso'
}

/** Reads who comes with an access token of that provider; why it is not believed is a value. */
export function oidc(provider: Provider, { clock, report, silent }: Surroundings) {
  const silence = (why?: unknown) => {
    if (why !== undefined) report(new ProviderSilent('', { cause: why }))
    silent?.(why !== undefined)
  }
  const keys = keysOf(provider, { clock, silence })
  const options = optionsFor(provider)
  const names = { ...CLAIMS, ...provider.claims }
  return async (token: string): Promise<Result<Identity, OidcFailure>> => {
    try {
      const { payload } = await jwtVerify(token, keys, { ...options, currentDate: clock.now() })
      return identityFrom(payload, names)
    } catch (error) {
      const failure = refusalOf(error)
      if (failure.retry === 'later') report(error)
      return no(failure)
    }
  }
}

function optionsFor({ issuer, audience, algorithms = ALGORITHMS, type = 'at+jwt' }: Provider): JWTVerifyOptions {
  const required = ['exp', 'iat', 'sub']
  const pinned = { issuer, audience, algorithms: [...algorithms], typ: type, requiredClaims: required }
  return { ...pinned, clockTolerance: TOLERANCE_S }
}

/** What is not a fault of the token is one of ours, or of who holds the keys: it may pass. */
function refusalOf(error: unknown): OidcFailure {
  if (error instanceof errors.JWTClaimValidationFailed) return claimRefusal(error.claim, error.reason)
  const code = error instanceof errors.JOSEError ? error.code : ''
  const known = Object.entries<readonly string[]>(REFUSALS).find(([, codes]) => codes.includes(code))
  if (known === undefined) return { code: 'identita-non-verificabile', retry: 'later' }
  return { code: known[0] as keyof typeof REFUSALS, retry: 'never' }
}

function claimRefusal(claim: string, reason: string): OidcFailure {
  const known = reason === 'missing' ? undefined : CLAIM_REFUSALS[claim as keyof typeof CLAIM_REFUSALS]
  return known === undefined
    ? { code: 'token-incompleto', retry: 'never', details: { claim } }
    : { code: known, retry: 'never' }
}
