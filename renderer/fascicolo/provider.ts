import * as oidc from 'openid-client'
import * as v from 'valibot'

/** Where the provider sends one back: this very page. */
const HERE = `${location.origin}/fascicolo/`
/** What must outlive going to the provider and back; tokens never do. */
const KEPT = 'fascicolo.accesso'

const kept = v.object({ verifier: v.string(), state: v.string(), place: v.string() })

export type Tokens = { readonly access: string; readonly refresh?: string }
export type Provider = oidc.Configuration

/** Finds the provider; in the clear only where it is on this very machine. */
export function providerAt(issuer: string, client: string): Promise<Provider> {
  const isHere = /^http:\/\/(127\.0\.0\.1|localhost)(:|\/|$)/.test(issuer)
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to be seen: only for a provider on this machine
  const execute = isHere ? [oidc.allowInsecureRequests] : []
  return oidc.discovery(new URL(issuer), client, undefined, oidc.None(), { execute })
}

/** Goes to the provider; `place` is where one wants to be afterwards. */
export async function goToProvider(provider: Provider, place: string): Promise<void> {
  const [verifier, state] = [oidc.randomPKCECodeVerifier(), oidc.randomState()]
  sessionStorage.setItem(KEPT, JSON.stringify({ verifier, state, place }))
  const url = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: HERE,
    scope: 'openid profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
  })
  location.assign(url)
}

/** Whether the address is an answer of the provider. */
export const isAnswer = (): boolean => /[?&](code|error)=/.test(location.search)

/** Changes the provider's answer into tokens. The code leaves the address, and where one was comes back, at once. */
export async function tokensFromAnswer(provider: Provider): Promise<Tokens> {
  const answer = new URL(location.href)
  const read = v.safeParse(kept, JSON.parse(sessionStorage.getItem(KEPT) ?? 'null'))
  sessionStorage.removeItem(KEPT)
  history.replaceState(null, '', `/fascicolo/${read.success ? read.output.place : ''}`)
  if (!read.success) throw new Error('an answer that nobody asked for')
  const { verifier: pkceCodeVerifier, state: expectedState } = read.output
  return tokensIn(await oidc.authorizationCodeGrant(provider, answer, { pkceCodeVerifier, expectedState }))
}

export async function tokensAnew(provider: Provider, refresh: string): Promise<Tokens> {
  return tokensIn(await oidc.refreshTokenGrant(provider, refresh), refresh)
}

function tokensIn({ access_token, refresh_token }: oidc.TokenEndpointResponse, known?: string): Tokens {
  const refresh = refresh_token ?? known
  return { access: access_token, ...(refresh !== undefined && { refresh }) }
}

/** Whether somebody turned back at the provider's door, or was turned back. */
export const isDenial = (error: unknown): boolean =>
  error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied'
