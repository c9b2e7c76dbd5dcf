import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps a secret from whoever reads the database but does not hold the key of the core. */
export type Seal = { close(secret: string): string; open(sealed: string): string }

const NONCE = 12 // bytes, as AES-GCM wants
const TAG = 16

/** AES-256-GCM under a key derived (HKDF, RFC 5869) from that of the core, for this one purpose. */
export function sealWith(key: Buffer): Seal {
  const derived = Buffer.from(hkdfSync('sha256', key, '', 'scrittoio chiave di firma', 32))
  return {
    close: (secret) => {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', derived, nonce)
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64url')
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', derived, bytes.subarray(0, NONCE))
      decipher.setAuthTag(bytes.subarray(-TAG))
      return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8')
    },
  }
}

/** For an archive that is encrypted as a whole: what stands in it needs no second lock. */
export const NO_SEAL: Seal = { close: (secret) => secret, open: (sealed) => sealed }
