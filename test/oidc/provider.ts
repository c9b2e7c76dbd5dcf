import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import Provider, { type Configuration, type InteractionResults } from 'oidc-provider'
import { exportJWK, generateKeyPair } from 'jose'
import { RETURN_PATH } from '#electron/sync/loopback.ts'
import { errorPage, loginPage } from './login-page.ts'
import { PEOPLE, type DemoPerson } from './people.ts'

/** The desk, as the provider knows it: a public client on somebody's own machine (RFC 8252). */
export const CLIENT_ID = 'scrittoio'
/** What the access tokens are meant for: the core. */
export const AUDIENCE = 'urn:scrittoio:core'
/** The page of the operatori, as the provider knows it: it runs in a browser, at whatever port of this machine. */
export const PAGE_CLIENT_ID = 'scrittoio-fascicolo'

const LOGIN = '/accesso/'
const ACCESS_TOKEN_S = 600
const DAY_S = 86_400
const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }

export type RunningProvider = { readonly issuer: string; close(): Promise<void> }

/** Starts a real identity provider on this machine, for development and tests: whoever asks may be any of the people, for `lasts` seconds. */
export async function startProvider({
  port = 0,
  people = PEOPLE,
  lasts = ACCESS_TOKEN_S,
} = {}): Promise<RunningProvider> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, await configuration(people, lasts))
  const answer = provider.callback()
  server.on('request', (request, response) => {
    const handled = request.url?.startsWith(LOGIN)
      ? login({ provider, people, request, response })
      : answer(request, response)
    handled.catch(() => response.writeHead(400).end('Accesso scaduto: ricomincia dal programma.'))
  })
  return { issuer, close: () => closed(server) }
}

async function configuration(people: readonly DemoPerson[], lasts: number): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const personOf = (id: string) => people.find((person) => person.id === id)
  return {
    jwks: {
      keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') }],
    },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    clients: [
      {
        client_id: CLIENT_ID,
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: [`http://127.0.0.1${RETURN_PATH}`, `http://[::1]${RETURN_PATH}`],
      },
      {
        client_id: PAGE_CLIENT_ID,
        application_type: 'native', // so that its port may be any
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: ['http://127.0.0.1/fascicolo/'],
      },
    ],
    pkce: { required: () => true },
    clientBasedCORS: (_, origin, { clientId }) => clientId === PAGE_CLIENT_ID && origin.startsWith('http://127.0.0.1:'),
    interactions: { url: (_, { uid }) => LOGIN + uid },
    features: { devInteractions: { enabled: false }, resourceIndicators: { enabled: true, ...FOR_THE_CORE } },
    ttl: { ...LIVES, AccessToken: lasts },
    issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: () => false,
    loadExistingGrant: granted,
    renderError: (context, { error, error_description }) => {
      context.type = 'html'
      context.body = errorPage(error_description ?? error)
    },
    claims: { profile: ['name'] },
    findAccount: (_, id) => {
      const person = personOf(id)
      return person && { accountId: id, claims: () => ({ sub: id, name: person.nome }) }
    },
    extraTokenClaims: (_, token) => claimsOf('accountId' in token ? personOf(token.accountId) : undefined),
  }
}

const LIVES = {
  IdToken: ACCESS_TOKEN_S,
  Interaction: ACCESS_TOKEN_S,
  Grant: DAY_S,
  RefreshToken: DAY_S,
  Session: DAY_S,
}

/** Access tokens are JWTs that the core reads by itself. */
const FOR_THE_CORE = {
  defaultResource: () => AUDIENCE,
  useGrantedResource: () => true,
  getResourceServerInfo: () => ({
    scope: '',
    audience: AUDIENCE,
    accessTokenFormat: 'jwt' as const,
    jwt: { sign: { alg: 'RS256' as const } },
  }),
}

function claimsOf(person: DemoPerson | undefined) {
  if (person === undefined) return undefined
  const { nome, codiceFiscale, ruoli, sede } = person
  return { name: nome, codice_fiscale: codiceFiscale, ruoli, ...(sede !== undefined && { sede }) }
}

/** The desk is ours: nobody is asked what it may know of him, so each time it may know the same. */
const granted: Configuration['loadExistingGrant'] = async ({ oidc: { provider, session, client } }) => {
  const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! })
  grant.addOIDCScope('openid profile offline_access')
  await grant.save()
  return grant
}

type Visit = {
  readonly provider: Provider
  readonly people: readonly DemoPerson[]
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

async function login({ provider, people, request, response }: Visit): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response)
  const form = request.method === 'POST' ? new URLSearchParams(await text(request)) : undefined
  const result = form && resultOf(form, people)
  if (result) return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  const page = loginPage({ action: LOGIN + uid, people, ...(form && { wrong: true }) })
  response.writeHead(form ? 422 : 200, HTML).end(page)
}

/** What was chosen on the page, if anything was. */
function resultOf(form: URLSearchParams, people: readonly DemoPerson[]): InteractionResults | undefined {
  if (form.get('esito') === 'annulla') return { error: 'access_denied' }
  const person = people.find(({ id }) => id === form.get('persona'))
  // who comes in by a program on his own machine is always asked; saying who he is is his consent
  return person && { login: { accountId: person.id }, consent: {} }
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
}
