import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose'

export type Signer = { readonly kid: string; readonly alg: string; readonly secret: CryptoKey; readonly known: JWK }

export async function signer(kid: string, alg = 'RS256'): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  return { kid, alg, secret: privateKey, known: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } }
}

/** An identity provider of which only the metadata and the keys are there; a test says what they are. */
export type Issuer = {
  readonly issuer: string
  keys: readonly JWK[]
  /** What it says of itself, when it lies. */
  says: object
  broken: boolean
  /** How many times its keys were read. */
  readonly reads: number
  close(): Promise<void>
}

export async function issuerWith(keys: readonly JWK[]): Promise<Issuer> {
  const state = { keys, says: {}, broken: false, reads: 0 }
  const server = createServer((request, response) => {
    const isKeys = request.url === '/jwks'
    if (isKeys) state.reads++
    const metadata = { issuer: address, jwks_uri: `${address}/jwks`, ...state.says }
    response.statusCode = state.broken ? 500 : 200
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(isKeys ? { keys: state.keys } : metadata))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => new Promise<void>((closed) => server.close(() => closed()))
  return Object.assign(state, { issuer: address, close })
}

type Token = { readonly by: Signer; readonly claims: JWTPayload; readonly header?: object }

export function signed({ by, claims, header = {} }: Token): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: by.alg, kid: by.kid, typ: 'at+jwt', ...header }).sign(by.secret)
}
