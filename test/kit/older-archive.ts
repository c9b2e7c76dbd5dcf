import { createHash } from 'node:crypto'
import Database from 'better-sqlite3-multiple-ciphers'

/** An empty file as archives were sealed before AEGIS: SQLCipher 4, with a salt that follows from the key. */
export function sealedBefore(path: string, key: Buffer): void {
  const raw = openedBefore(path, key)
  raw.exec('create table one (a); drop table one')
  raw.close()
}

/** The same file, as whoever knows only SQLCipher opens it. */
export function openedBefore(path: string, key: Buffer): Database.Database {
  const raw = new Database(path)
  raw.pragma("cipher = 'sqlcipher'")
  raw.pragma('legacy = 4')
  const salt = createHash('sha256').update('scrittoio archive salt').update(key).digest().subarray(0, 16)
  raw.key(Buffer.concat([Buffer.from('raw:'), key, salt]))
  return raw
}
