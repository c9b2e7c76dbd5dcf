import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  tokenRevocation,
  type Configuration,
} from 'openid-client'
import type { Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { DeskWords } from '#electron/desk/desk-words.ts'
import { later } from '#electron/desk/desk.ts'
import type { CoreProvider } from '#electron/desk/cores.ts'
import type { KeptTokens } from '#electron/desk/kept-access.ts'
import { isSafe } from './core-address.ts'
import { loopbackDoor, type BroughtBack, type Door } from './loopback.ts'
import { signInFault } from './oidc-fault.ts'
import { goodFor, providerAt } from './oidc-renewal.ts'
import { tokensIn } from './oidc-tokens.ts'

export type SigningIn = {
  readonly clock: Clock
  /** Shows a page in the browser of the system. */
  readonly open: (address: string) => Promise<Result<null, Failure>>
  /** Speaks when nobody wants to sign in any more. */
  readonly signal: AbortSignal
  /** What the page says that the browser ends on. */
  readonly words: DeskWords['accesso']
  /** Milliseconds somebody has to do it. */
  readonly patience?: number
}

const PATIENCE = 5 * 60_000 // ms: who looks for his phone finds it by then

/** Signs in with the browser of the system: code flow with PKCE, back on a port of this machine (RFC 8252). */
export async function signInWithBrowser(wanted: CoreProvider, how: SigningIn): Promise<Result<KeptTokens, Failure>> {
  const provider = await providerAt(wanted.issuer, wanted.clientId)
  if (!provider.ok) return provider
  const secrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
  const { signal, patience = PATIENCE, words } = how
  const door = await loopbackDoor({ state: secrets.state, patience, signal, words })
  try {
    const asked = await askedOf(provider.value, door, { ...secrets, resource: wanted.resource })
    if (!isSafe(asked)) return no(later('accesso-non-riuscito'))
    const opened = await how.open(asked.href)
    if (!opened.ok) return opened
    const back = await door.back
    if (!back.ok) return back
    const given = await exchanged(provider.value, back.value, secrets, { ...wanted, clock: how.clock })
    back.value.tell(given.ok)
    return given
  } finally {
    await door.close()
  }
}

type Secrets = { readonly state: string; readonly nonce: string; readonly verifier: string }

async function askedOf(
  provider: Configuration,
  { redirect }: Door,
  { state, nonce, verifier, resource }: Secrets & { readonly resource: string | undefined },
): Promise<URL> {
  const { scopes_supported: scopes = ['offline_access'] } = provider.serverMetadata()
  const isLasting = scopes.includes('offline_access')
  return buildAuthorizationUrl(provider, {
    redirect_uri: redirect,
    scope: isLasting ? 'openid profile offline_access' : 'openid profile',
    // without being asked again, a provider may leave out what makes an access last
    ...(isLasting && { prompt: 'consent' }),
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...(resource !== undefined && { resource }),
  })
}

async function exchanged(
  provider: Configuration,
  { address }: BroughtBack,
  { state, nonce, verifier }: Secrets,
  { clock, ...wanted }: CoreProvider & Pick<SigningIn, 'clock'>,
): Promise<Result<KeptTokens, Failure>> {
  try {
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true }
    const given = await authorizationCodeGrant(provider, address, checks, goodFor(wanted))
    return ok(tokensIn(given, clock, { kind: 'oidc', ...wanted, soggetto: '' }))
  } catch (error) {
    return no(signInFault(error))
  }
}

/** Tells the provider that what it gave is not wanted any more; one that cannot be told forgets by itself. */
export async function revoke({ issuer, clientId, refresh, bearer }: KeptTokens): Promise<void> {
  const provider = await providerAt(issuer, clientId)
  if (!provider.ok || provider.value.serverMetadata().revocation_endpoint === undefined) return
  try {
    await tokenRevocation(provider.value, refresh ?? bearer)
  } catch {
    // signed out here all the same
  }
}
