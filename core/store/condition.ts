import { statSync } from 'node:fs'
import { firstBytes, PAGE, schemeOf } from './cipher.ts'

/** What can be told of a file by its first page, without opening it as a database: nothing is ever written. */
export type Condition = 'missing' | 'ours' | 'other-key' | 'damaged'

/** Tells a wrong key from a damaged file. Whether one of ours is whole is for SQLite to say, which may find in the log what the file lost. */
export function conditionOf(path: string, key: Buffer): Condition {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) return 'missing'
  if (found.size < PAGE) return 'damaged'
  if (schemeOf(path, key) !== undefined) return 'ours'
  return looksSealed(firstBytes(path, PAGE)) ? 'other-key' : 'damaged'
}

/** Sealed bytes look like chance, in which hardly any of the 256 values is missing from a page; zeros, text and tables do not. */
function looksSealed(page: Buffer): boolean {
  return new Set(page).size > 250
}
