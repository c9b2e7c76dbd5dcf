import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client'
import { RETURN_PATH } from '#electron/sync/loopback.ts'
import { CLIENT_ID } from './provider.ts'

export type SigningIn = {
  /** Port on which the desk waits for the answer. */
  readonly port?: number
  readonly host?: string
  /** Whether the code is exchanged with the verifier it was asked with. */
  readonly honest?: boolean
  readonly esito?: 'entra' | 'annulla'
}

export type Tokens = { readonly access_token: string; readonly id_token?: string; readonly refresh_token?: string }

export const clientOf = (issuer: string): Promise<Configuration> =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to be seen: the provider is on this very machine
  discovery(new URL(issuer), CLIENT_ID, undefined, None(), { execute: [allowInsecureRequests] })

/** Signs in as a browser and a desk would, without either: gives the tokens. Throws what the provider refuses with. */
export async function signIn(issuer: string, person: string, signing: SigningIn = {}): Promise<Tokens> {
  const { port = 54_321, host = '127.0.0.1', honest = true, esito = 'entra' } = signing
  const config = await clientOf(issuer)
  const [verifier, state] = [randomPKCECodeVerifier(), randomState()]
  const url = buildAuthorizationUrl(config, {
    redirect_uri: `http://${host}:${port}${RETURN_PATH}`,
    scope: 'openid profile',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
  })
  const browser = browserAt(issuer)
  const page = await browser.open(url.href)
  const answered = await browser.submit(page, { persona: person, esito })
  const pkceCodeVerifier = honest ? verifier : randomPKCECodeVerifier()
  return authorizationCodeGrant(config, new URL(answered), { pkceCodeVerifier, expectedState: state })
}

type Page = { readonly address: string; readonly html: string }

/** As much of a browser as a form without scripts needs: it keeps cookies and follows where it is sent, on that site only. */
export function browserAt(site: string) {
  const cookies = new Map<string, string>()
  const ask = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(address, { ...init, redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    return response
  }
  const follow = async (address: string, init?: RequestInit): Promise<Page> => {
    const response = await ask(address, init)
    const next = response.headers.get('location')
    if (next === null) return { address, html: await response.text() }
    const target = new URL(next, address)
    return target.origin === site ? follow(target.href) : { address: target.href, html: '' }
  }
  return {
    open: (address: string) => follow(address),
    /** Sends the form of the page; gives where that leads. */
    submit: async ({ address, html }: Page, fields: Record<string, string>): Promise<string> => {
      const action = /<form method="post" action="([^"]+)"/.exec(html)?.[1]
      if (action === undefined) throw new Error(`no form in: ${html.replace(/<[^>]*>/g, ' ').slice(0, 500)}`)
      const target = new URL(action, address).href
      return (await follow(target, { method: 'POST', body: new URLSearchParams(fields) })).address
    },
  }
}
