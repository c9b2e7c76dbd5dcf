import * as v from 'valibot'
import { ricevuta, TIPO_RICEVUTA, type ChiavePubblica, type Verified } from '#core/contract/ricevuta.ts'
import { thumbprintOf } from './key-pair.ts'

const header = v.strictObject({ alg: v.literal('EdDSA'), kid: v.string(), typ: v.literal(TIPO_RICEVUTA) })

type Key = Pick<ChiavePubblica, 'kid' | 'x'>

/** Verifies a compact JWS with the keys one trusts; asks nobody anything. */
export async function verify(jws: string, keys: readonly Key[]): Promise<Verified> {
  const kid = kidOf(jws)
  if (kid === undefined) return { is: 'non-ricevuta' }
  const key = keys.find((one) => one.kid === kid)
  // a key under another's name is no key of that name
  if (key === undefined || (await thumbprintOf({ x: key.x })) !== kid) return { is: 'chiave-sconosciuta', kid }
  const payload = await payloadOf(jws, key)
  const read = payload === undefined ? undefined : v.safeParse(ricevuta, jsonOf(payload))
  if (!read?.success || read.output.decisore.chiave !== kid) return { is: 'alterata', kid }
  return { is: 'valida', kid, ricevuta: read.output }
}

/** The key a text says it was signed with, when it is a receipt by its header. */
function kidOf(jws: string): string | undefined {
  const [head = '', ...rest] = jws.split('.')
  if (rest.length !== 2) return undefined
  const read = v.safeParse(header, jsonOf(Buffer.from(head, 'base64url').toString('utf8')))
  return read.success ? read.output.kid : undefined
}

async function payloadOf(jws: string, { x }: Key): Promise<string | undefined> {
  const { compactVerify, importJWK } = await import('jose')
  try {
    const key = await importJWK({ kty: 'OKP', crv: 'Ed25519', x }, 'EdDSA')
    const { payload } = await compactVerify(jws, key, { algorithms: ['EdDSA'] })
    return new TextDecoder('utf-8', { fatal: true }).decode(payload)
  } catch {
    return undefined // whatever is wrong with it, nothing of it is to be believed
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
