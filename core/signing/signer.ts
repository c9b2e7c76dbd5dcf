import type { CryptoKey, JWK } from 'jose'
import { TIPO_RICEVUTA, type ChiavePubblica } from '#core/contract/ricevuta.ts'
import type { KeptKey, KeyRing } from '#core/engine/key-ring.ts'
import type { Signed, Signer } from '#core/engine/ricevuta.ts'
import { instant, type Clock } from '#core/kernel/clock.ts'
import { makeKeyPair } from './key-pair.ts'
import { NO_SEAL, type Seal } from './seal.ts'

export type SignerParts = {
  readonly ring: KeyRing
  readonly name: string
  readonly clock: Clock
  readonly seal?: Seal
}

const ALG = 'EdDSA'

/** Signs receipts with the key of the core, which is made when it is first needed. */
export function signerOf({ ring, name, clock, seal = NO_SEAL }: SignerParts): Signer {
  const opened = new Map<string, Promise<CryptoKey | Uint8Array>>()
  return {
    name,
    sign: async (text) => {
      const { kid, sealed = '' } = await currentOf({ ring, clock, seal })
      const key = opened.get(kid) ?? keyOf(seal.open(sealed))
      opened.set(kid, key)
      return signed(text(kid), kid, await key)
    },
    keys: async () => {
      await currentOf({ ring, clock, seal })
      return (await ring.all()).map(publicOf)
    },
  }
}

async function keyOf(opened: string): Promise<CryptoKey | Uint8Array> {
  const { importJWK } = await import('jose')
  return importJWK(JSON.parse(opened) as JWK, ALG)
}

async function signed(text: string, kid: string, key: CryptoKey | Uint8Array): Promise<Signed> {
  const header = { alg: ALG, kid, typ: TIPO_RICEVUTA }
  const { CompactSign } = await import('jose')
  const jws = await new CompactSign(new TextEncoder().encode(text)).setProtectedHeader(header).sign(key)
  return { kid, jws }
}

type Making = Required<Pick<SignerParts, 'ring' | 'clock' | 'seal'>>

async function currentOf(making: Making): Promise<KeptKey> {
  const known = await making.ring.current()
  if (known !== undefined) return known
  await making.ring.begin(await fresh(making))
  const made = await making.ring.current()
  if (made === undefined) throw new Error('the key of the core could not be kept')
  return made
}

async function fresh({ clock, seal }: Omit<Making, 'ring'>): Promise<KeptKey> {
  const { kid, x, privateKey } = await makeKeyPair()
  return { kid, x, dal: instant(clock.now()), sealed: seal.close(privateKey) }
}

/** From now on another key signs; the old one goes on being published, and can sign nothing any more. */
export async function rotate({ ring, clock, seal = NO_SEAL }: Omit<SignerParts, 'name'>): Promise<KeptKey> {
  const old = await currentOf({ ring, clock, seal })
  const key = await fresh({ clock, seal })
  await ring.replace(old.kid, key, instant(clock.now()))
  return currentOf({ ring, clock, seal })
}

function publicOf({ kid, x, dal, al }: KeptKey): ChiavePubblica {
  return { kty: 'OKP', crv: 'Ed25519', x, kid, alg: ALG, use: 'sig', dal, ...(al !== undefined && { al }) }
}
