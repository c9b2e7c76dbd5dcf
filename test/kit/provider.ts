import { createHash, randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { stranger, type Call, type Stranger } from './stranger.ts'

/** An identity provider that lets Mario in without asking; a test says what it does wrong. */
export type TestProvider = Stranger & {
  /** Claims of the next id token that are not as they should be. */
  lies: object
  /** What the token endpoint refuses with, when it does. */
  refuses: string | undefined
  /** Seconds a bearer is good. */
  lasts: number
  /** What each call for a bearer asked that it be good for. */
  readonly goodFor: (string | null)[]
  /** Visits the page that a browser would be shown; gives where it is sent back to. */
  visit(address: string): Promise<string>
}

export const CLIENT = 'scrittoio'

export async function testProvider(): Promise<TestProvider> {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const codes = new Map<string, { readonly challenge: string; readonly nonce: string }>()
  const state = { lies: {}, refuses: undefined as string | undefined, lasts: 3600, goodFor: [] as (string | null)[] }
  let given = 0

  const idToken = (nonce: string | undefined) =>
    new SignJWT({ name: 'Mario Rossi', nonce, ...state.lies })
      .setProtectedHeader({ alg: 'RS256', kid: 'uno' })
      .setIssuer(served.url)
      .setAudience(CLIENT)
      .setSubject('mario')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey)

  const hasShown = (asked: URLSearchParams, challenge: string | undefined): boolean => {
    if (asked.get('grant_type') === 'refresh_token') return asked.get('refresh_token') === `refresh-${given}`
    const verifier = asked.get('code_verifier') ?? ''
    return createHash('sha256').update(verifier).digest('base64url') === challenge
  }

  const tokens = async (asked: URLSearchParams): Promise<object | undefined> => {
    state.goodFor.push(asked.get('resource'))
    const code = codes.get(asked.get('code') ?? '')
    if (state.refuses !== undefined || !hasShown(asked, code?.challenge)) return undefined
    given += 1
    return {
      access_token: `bearer-${given}`,
      refresh_token: `refresh-${given}`,
      token_type: 'Bearer',
      expires_in: state.lasts,
      id_token: await idToken(code?.nonce),
    }
  }

  const authorize = (query: URLSearchParams): string => {
    const code = randomUUID()
    codes.set(code, { challenge: query.get('code_challenge') ?? '', nonce: query.get('nonce') ?? '' })
    return `${query.get('redirect_uri')}?code=${code}&state=${query.get('state')}`
  }

  const answer = async ({ path, body }: Call): Promise<{ status?: number; json?: object; location?: string }> => {
    const url = new URL(path, served.url)
    if (url.pathname === '/.well-known/openid-configuration')
      return {
        json: {
          issuer: served.url,
          authorization_endpoint: `${served.url}/authorize`,
          token_endpoint: `${served.url}/token`,
          jwks_uri: `${served.url}/jwks`,
          revocation_endpoint: `${served.url}/revoke`,
        },
      }
    if (url.pathname === '/authorize') return { status: 302, location: authorize(url.searchParams) }
    if (url.pathname === '/jwks') return { json: { keys: [{ ...(await exportJWK(publicKey)), kid: 'uno' }] } }
    if (url.pathname !== '/token') return {}
    const json = await tokens(new URLSearchParams(body))
    return json === undefined ? { status: 400, json: { error: state.refuses ?? 'invalid_grant' } } : { json }
  }

  const served = await stranger((call, reply) => {
    void answer(call).then(({ status = 200, json, location }) => {
      reply.writeHead(status, { 'content-type': 'application/json', ...(location !== undefined && { location }) })
      reply.end(json && JSON.stringify(json))
    })
  })
  const visit = async (address: string) => (await fetch(address, { redirect: 'manual' })).headers.get('location') ?? ''
  return Object.assign(state, served, { visit })
}
