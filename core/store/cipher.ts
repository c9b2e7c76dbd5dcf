import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { Database } from 'better-sqlite3-multiple-ciphers'

/** Bytes of a page, of whichever scheme. */
export const PAGE = 4096
const SALT = 16

/** How a file is sealed, page by page. It begins with its salt, which follows from the key and the scheme: so both are told apart. */
export type Scheme = { readonly settings: readonly string[]; readonly salt: string }

/** AEGIS-256: no changed page is ever read, and a processor's own AES makes it nearly free. */
const TODAY: Scheme = {
  settings: ["cipher = 'aegis'", "algorithm = 'aegis-256'"],
  salt: 'scrittoio archive salt, aegis-256',
}
/** SQLCipher 4, of archives made before: they stay as they were made. */
const BEFORE: Scheme = { settings: ["cipher = 'sqlcipher'", 'legacy = 4'], salt: 'scrittoio archive salt' }

const saltOf = (key: Buffer, { salt }: Scheme): Buffer =>
  createHash('sha256').update(salt).update(key).digest().subarray(0, SALT)

/** The scheme in which that key sealed the file; undefined where it is not there, another key did, or its first bytes are lost. */
export function schemeOf(path: string, key: Buffer): Scheme | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined
  const beginning = firstBytes(path, SALT)
  return [TODAY, BEFORE].find((scheme) => saltOf(key, scheme).equals(beginning))
}

/** What a file begins with; less where it is shorter. */
export function firstBytes(path: string, many: number): Buffer {
  const bytes = Buffer.alloc(many)
  const file = openSync(path, 'r')
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, many, 0))
  } finally {
    closeSync(file)
  }
}

/** The key as SQLite takes it: used as it is, nothing derived from it. */
export function secretOf(key: Buffer, scheme: Scheme = TODAY): Buffer {
  return Buffer.concat([Buffer.from('raw:'), key, saltOf(key, scheme)])
}

/** Shows a connection just opened the key of its file; a file that is new is sealed in today's scheme. */
export function unseal(raw: Database, key: Buffer): void {
  const scheme = schemeOf(raw.name, key) ?? TODAY
  use(raw, scheme)
  const secret = secretOf(key, scheme)
  raw.key(secret)
  secret.fill(0)
  use(raw, TODAY) // for what is attached later
}

function use(raw: Database, { settings }: Scheme): void {
  for (const setting of settings) raw.pragma(setting)
}
