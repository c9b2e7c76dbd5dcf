import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fill, type Facts } from '#test/kit/archive.ts'
import { createArchive, openArchive, type Archive } from '#core/store/open.ts'
import { deskMigrations } from '#electron/store/migrations/desk-migrations.ts'
import type { DeskTables } from '#electron/store/desk-tables.ts'
import { keepStudio } from '#electron/store/portfolio-day.ts'

/** Whose studio all this is; the CF of nobody. */
export const STUDIO = { codiceFiscale: 'BLLTTV83M65A944G', denominazione: 'Studio Bellincastro' }
export const KEY = Buffer.from('5c'.repeat(32), 'hex')
export const NOON = new Date('2026-11-23T11:00:00Z')

/** A folder of the project's own disk, where a durable write costs what it costs; gone when the work ends, also by a signal. */
export async function inWorkshop<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const home = resolve(import.meta.dirname, '../../.cache')
  mkdirSync(home, { recursive: true })
  const folder = mkdtempSync(join(home, 'bench-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  // a signal alone would leave the processes that were started: they are ended as this one exits
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
  try {
    return await work(folder)
  } finally {
    process.off('exit', remove)
    remove()
  }
}

const own = [deskMigrations]

/** Makes a workspace's database that holds these companies, and closes it. */
export async function makeArchive(path: string, companies: Iterable<Facts>): Promise<void> {
  const archive = sure(await createArchive<DeskTables>({ path, key: KEY, own }))
  await keepStudio(archive.db, STUDIO)
  let some: Facts[] = []
  for (const facts of companies) {
    some.push(facts)
    if (some.length < 200) continue
    await fill(archive, some)
    some = []
  }
  await fill(archive, some)
  await archive.close()
}

export async function open(path: string): Promise<Archive<DeskTables>> {
  return sure(await openArchive<DeskTables>({ path, key: KEY, own }))
}

/** A fresh copy of a closed database. */
export function copyOf(path: string, copy: string): string {
  for (const left of ['', '-wal', '-shm']) rmSync(copy + left, { force: true })
  copyFileSync(path, copy)
  return copy
}

export function sure<T>(result: { readonly ok: boolean; readonly value?: T; readonly failure?: unknown }): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.failure)}`)
  return result.value as T
}
