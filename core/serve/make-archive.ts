import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { createArchive } from '#core/store/open.ts'
import { openPostgres } from '#core/store/postgres/open-postgres.ts'
import { archiveKey, makeArchiveKey } from './archive-key.ts'
import type { ServerSettings } from './settings.ts'

/** What was made, and what was there already; `archive` is the file, and absent where all is kept in a database. */
export type Made = { readonly key: 'made' | 'found'; readonly archive?: string }

type Place = Pick<ServerSettings, 'archivio' | 'chiave' | 'database'>

/**
 * Makes the key, unless it is there, and an empty archive; an archive that is there is refused and left as it is. The
 * tables of a database are made, or brought to today's version: nothing in them is lost.
 */
export async function makeArchive(
  { archivio, chiave, database }: Place,
  env: string | undefined,
): Promise<Result<Made, Failure>> {
  const isNew = !env && chiave !== undefined && newKey(chiave)
  const key = archiveKey({ file: chiave, env })
  if (!key.ok) return key
  const made = await (database === undefined ? madeFile(archivio, key.value) : madeTables(database))
  return made.ok ? ok({ key: isNew ? 'made' : 'found', ...made.value }) : made
}

type Where = Pick<Made, 'archive'>

function newKey(file: string): boolean {
  makeFolderOf(file)
  return makeArchiveKey(file).ok
}

function makeFolderOf(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
}

async function madeFile(path: string | undefined, key: Buffer): Promise<Result<Where, Failure>> {
  if (path === undefined) return no({ code: 'archivio-mancante', retry: 'never' })
  makeFolderOf(path)
  const made = await createArchive({ path, key })
  if (!made.ok) return made
  await made.value.close()
  return ok({ archive: path })
}

async function madeTables(url: string): Promise<Result<Where, Failure>> {
  const made = await openPostgres(url, { poolSize: 1 })
  if (!made.ok) return made
  await made.value.close()
  return ok({})
}
