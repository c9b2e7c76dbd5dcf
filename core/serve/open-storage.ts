import { tmpdir } from 'node:os'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { entranceInPostgres } from '#core/store/imports/entrance-in-postgres.ts'
import { openPostgres } from '#core/store/postgres/open-postgres.ts'
import type { ServerSettings } from './settings.ts'
import { fileStorage } from './storage-in-file.ts'
import { sharedStorage } from './storage-in-postgres.ts'
import type { Storage, Tables } from './storage.ts'

export type Place = Pick<ServerSettings, 'archivio' | 'database' | 'connessioni'>

/** Opens what the settings tell of: a database where one is told, else the file. */
export async function openStorage(
  { archivio, database, connessioni }: Place,
  key: Buffer | undefined,
  report: (error: unknown) => void,
): Promise<Result<Storage, Failure>> {
  if (database !== undefined) return sharedStorage(database, connessioni, report)
  if (archivio === undefined || key === undefined) return no({ code: 'archivio-mancante', retry: 'never' })
  return fileStorage(archivio, key)
}

/** The tables alone, for a command that neither receives nor decides. */
export async function openTables({ database, ...place }: Place, key: Buffer): Promise<Result<Tables, Failure>> {
  if (database === undefined) return openStorage({ ...place, database }, key, () => undefined)
  const opened = await openPostgres(database, { poolSize: 1 })
  if (!opened.ok) return opened
  const { db } = opened.value
  return ok({ db, entrance: entranceInPostgres(db, tmpdir()), close: () => opened.value.close() })
}

/** Does something with the tables, and lets them go. */
export async function withTables<T>(
  { key, ...place }: Place & { readonly key: Buffer },
  work: (tables: Tables) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const opened = await openTables(place, key)
  if (!opened.ok) return opened
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}
