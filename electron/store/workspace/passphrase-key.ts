import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { no, ok, type Result } from '#core/kernel/result.ts'

const base64 = (bytes: number) =>
  v.pipe(
    v.string(),
    v.base64(),
    v.check((text) => Buffer.from(text, 'base64').length === bytes),
  )

// What the file says is believed only within these: less would be weak, more would hang whoever opens it.
const LEAST = 2 ** 17
const MOST = 2 ** 20
const R = 8
const SALT = 16
const NONCE = 12
const TAG = 16
const KEY = 32

/** A database key as it lies on the disk: sealed by a key that only the passphrase gives. */
export const passphraseKey = v.object({
  kdf: v.literal('scrypt'),
  N: v.picklist([LEAST, LEAST * 2, LEAST * 4, MOST]),
  r: v.literal(R),
  p: v.literal(1),
  salt: base64(SALT),
  nonce: base64(NONCE),
  tag: base64(TAG),
  sealed: base64(KEY),
})

export type PassphraseKey = v.InferOutput<typeof passphraseKey>

/** Seals a 32-byte key; `bound` ties it to one workspace, so that it cannot be moved into another's file. */
export async function sealKey(key: Buffer, passphrase: string, bound: string): Promise<PassphraseKey> {
  const salt = randomBytes(SALT)
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', await derived(passphrase, salt, LEAST), nonce)
  cipher.setAAD(Buffer.from(bound))
  const sealed = Buffer.concat([cipher.update(key), cipher.final()])
  const text = (bytes: Buffer) => bytes.toString('base64')
  return {
    kdf: 'scrypt',
    N: LEAST,
    r: R,
    p: 1,
    salt: text(salt),
    nonce: text(nonce),
    tag: text(cipher.getAuthTag()),
    sealed: text(sealed),
  }
}

/** The key again; any other passphrase, and any byte changed on the disk, is refused. */
export async function openKey(
  { N, salt, nonce, tag, sealed }: PassphraseKey,
  passphrase: string,
  bound: string,
): Promise<Result<Buffer, 'wrong-passphrase'>> {
  const bytes = (text: string) => Buffer.from(text, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', await derived(passphrase, bytes(salt), N), bytes(nonce))
  decipher.setAAD(Buffer.from(bound))
  decipher.setAuthTag(bytes(tag))
  try {
    return ok(Buffer.concat([decipher.update(bytes(sealed)), decipher.final()]))
  } catch {
    return no('wrong-passphrase')
  }
}

/** Two keyboards may write the same letter differently: the passphrase is brought to one form. */
function derived(passphrase: string, salt: Buffer, N: number): Promise<Buffer> {
  const options = { N, r: R, p: 1, maxmem: 130 * N * R }
  return scrypted(passphrase.normalize('NFKC'), salt, KEY, options)
}

const scrypted = promisify(scrypt) as (
  password: string,
  salt: Buffer,
  length: number,
  options: object,
) => Promise<Buffer>
