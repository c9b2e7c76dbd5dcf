import { createHash, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'

// SQLCipher 4: each page ends with its initialisation vector and the HMAC of what stands before; the file starts with its salt.
const PAGE = 4096
const SALT = 16
const HMAC = 64
const SAMPLES = 8

/** What can be told of a file by reading it, without opening it as a database: nothing is ever written. */
export type Condition = 'missing' | 'readable' | 'other-key' | 'damaged'

/** The salt of an archive follows from its key: a right key is recognised even where the first page is lost. */
export function saltOf(key: Buffer): Buffer {
  return createHash('sha256').update('scrittoio archive salt').update(key).digest().subarray(0, SALT)
}

/** Tells a wrong key from a damaged file: only the right key authenticates any page at all. */
export function conditionOf(path: string, key: Buffer): Condition {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) return 'missing'
  const file = openSync(path, 'r')
  try {
    return judged(file, key, hasLog(path))
  } finally {
    closeSync(file)
  }
}

function judged(file: number, key: Buffer, log: boolean): Condition {
  const pages = Math.floor(fstatSync(file).size / PAGE)
  if (pages === 0) return 'damaged'
  const salt = saltOf(key)
  const hmacKey = pbkdf2Sync(key, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512')
  const whole = (page: number) => authentic(pageOf(file, page), page, hmacKey)
  const ours = pageOf(file, 1).subarray(0, SALT).equals(salt)
  if (ours && whole(1)) return 'readable'
  if (!ours && !spread(pages).some(whole)) return 'other-key'
  // A page torn by a power cut while the log was being copied into the file is whole in the log.
  return ours && log ? 'readable' : 'damaged'
}

function authentic(page: Buffer, number: number, hmacKey: Buffer): boolean {
  const content = page.subarray(number === 1 ? SALT : 0, PAGE - HMAC)
  const counter = Buffer.alloc(4)
  counter.writeUInt32LE(number)
  const expected = createHmac('sha512', hmacKey).update(content).update(counter).digest()
  return timingSafeEqual(expected, page.subarray(PAGE - HMAC))
}

function pageOf(file: number, number: number): Buffer {
  const page = Buffer.alloc(PAGE)
  readSync(file, page, 0, PAGE, (number - 1) * PAGE)
  return page
}

/** Up to SAMPLES page numbers, from 1, evenly far apart. */
function spread(pages: number): number[] {
  const samples = Math.min(pages, SAMPLES)
  return Array.from({ length: samples }, (_, i) => 1 + Math.floor((i * pages) / samples))
}

function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}
