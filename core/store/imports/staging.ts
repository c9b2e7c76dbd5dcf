import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { PAGE, secretOf } from '#core/store/cipher.ts'
import { connect } from '#core/store/sqlite.ts'
import { STAGING_TABLES } from './staging-tables.ts'

const NAME = /^importazione-.+\.tmp(-journal)?$/
// The file is written once, in order, and read once.
const CACHE_KIB = 8_192

/** A file of its own where rows wait: neither the archive nor whoever asks it anything has to know. */
export type Staging = {
  readonly path: string
  /** What `attach` wants of its key, which is made for this import and written nowhere: nobody can read what a killed one leaves. */
  readonly secret: Buffer
  readonly raw: Database
  /** Ends the writing; the file stays, to be read by the archive's connection. */
  seal(): void
  /** What was sealed, for who reads it through a connection of his own; whoever asks for it closes it. */
  reopen(): Database
  /** Ends everything: the file goes away. */
  remove(): void
}

/** Opens an empty staging in a folder. `most` bounds what a hostile file may make it grow to, in bytes. */
export function openStaging(folder: string, id: string, most: number): Staging {
  const path = join(folder, `importazione-${id}.tmp`)
  const key = randomBytes(32)
  const raw = connect(path, key, {})
  const remove = () => {
    raw.close()
    rmSync(path, { force: true })
    rmSync(`${path}-journal`, { force: true })
  }
  try {
    prepare(raw, most)
  } catch (error) {
    remove()
    throw error
  }
  const seal = () => {
    raw.exec('commit')
    raw.close()
  }
  return { path, secret: secretOf(key), raw, seal, reopen: () => connect(path, key, { readonly: true }), remove }
}

/** Everything in one transaction without a journal: it is sealed whole or thrown away. */
function prepare(raw: Database, most: number): void {
  for (const setting of [
    'journal_mode = off',
    'synchronous = off',
    'temp_store = memory',
    `cache_size = -${CACHE_KIB}`,
  ])
    raw.pragma(setting)
  raw.pragma(`max_page_count = ${Math.ceil(most / PAGE)}`)
  raw.exec('begin')
  for (const table of STAGING_TABLES) raw.exec(table)
}

/** Removes what killed imports left in a folder; where others may be under way, only what nobody wrote to since a moment. */
export function sweepStaging(folder: string, since = Number.POSITIVE_INFINITY): void {
  const left = readdirSync(folder).filter((name) => NAME.test(name))
  for (const path of left.map((name) => join(folder, name)))
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? since) < since) rmSync(path, { force: true })
}
