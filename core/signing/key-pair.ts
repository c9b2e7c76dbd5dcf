/** A fresh Ed25519 pair (RFC 8032). `privateKey` is the JSON of a JWK; `kid` the thumbprint of the public one (RFC 7638). */
export type KeyPair = { readonly kid: string; readonly x: string; readonly privateKey: string }

export async function makeKeyPair(): Promise<KeyPair> {
  const { exportJWK, generateKeyPair } = await import('jose')
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const { kty, crv, x = '' } = await exportJWK(pair.publicKey)
  const kid = await thumbprintOf({ kty, crv, x })
  return { kid, x, privateKey: JSON.stringify(await exportJWK(pair.privateKey)) }
}

/** The name that a public key has by what it is: nobody can publish another key under it. */
export async function thumbprintOf({ kty = 'OKP', crv = 'Ed25519', x }: PublicPart): Promise<string> {
  const { calculateJwkThumbprint } = await import('jose')
  return calculateJwkThumbprint({ kty, crv, x })
}

type PublicPart = { readonly kty?: string | undefined; readonly crv?: string | undefined; readonly x: string }
