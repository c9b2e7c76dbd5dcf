import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Failure } from '#core/kernel/failure.ts'
import type { ImportReport } from '#core/domain/importing.ts'
import { importFile, type Import } from '#core/store/imports/import-file.ts'
import { entranceOf, type Entrance } from '#core/store/imports/entrance.ts'
import { deskMigrations } from '#electron/store/migrations/desk-migrations.ts'
import { archiveWith, type TestArchive } from './archive.ts'
import { uniemensXml } from './files.ts'
import { companyCode, matricolaFor, personCode } from './identifiers.ts'

export const NOW = new Date('2026-11-23T09:00:00Z')
export const STUDIO = { codiceFiscale: personCode(1), denominazione: 'Studio Prova' }

/** A workspace's archive and a folder of files to import into it. */
export type ImportDesk = {
  readonly archive: TestArchive
  written(content: string | Uint8Array, name?: string): string
  order(path: string, more?: Partial<Import>): Import
  /** Imports and gives the report; throws when the file is refused. */
  importing(content: string | Uint8Array, more?: Partial<Import>): Promise<ImportReport>
  /** Imports and gives the refusal, if there was one. */
  refusing(content: string | Uint8Array, more?: Partial<Import>): Promise<Failure | undefined>
  rows(table: string): Record<string, unknown>[]
  /** Every row of every table: what "as it was" means. */
  everything(): string
  remove(): Promise<void>
}

let home: string | undefined

/** A folder of its own, which goes away with the tests. */
export function newFolder(): string {
  if (home === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'scrittoio-import-'))
    process.once('exit', () => rmSync(made, { recursive: true, force: true }))
    home = made
  }
  return mkdtempSync(join(home, 'f-'))
}

/** A file that holds that. */
export function written(content: string | Uint8Array, name = 'prova', folder = newFolder()): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

export type Orders = ImportDesk['order']

/** Orders to import files there, one after the other. */
export function ordersInto(into: Entrance): Orders {
  let born = 0
  const ids = { next: () => `imp-${(born += 1)}` }
  return (path, more = {}) => ({ into, studio: STUDIO, ids, clock: { now: () => NOW }, path, ...more })
}

/** Imports what a file would hold, and gives the report; throws when it is refused. */
export function importingWith(order: Orders, write = written): ImportDesk['importing'] {
  return async (content, more) => {
    const imported = await importFile(order(write(content), more))
    if (!imported.ok) throw new Error(imported.failure.details?.['motivo'])
    return imported.value
  }
}

/** An archive that files are imported into. */
export type Imported = {
  order(path: string, more?: Partial<Import>): Import
  /** Imports and gives the report; throws when the file is refused. */
  importing(content: string | Uint8Array, more?: Partial<Import>): Promise<ImportReport>
  rows(table: string): Promise<readonly Readonly<Record<string, unknown>>[]>
  sql(statement: string): Promise<unknown>
  remove(): Promise<unknown>
}

export async function importDesk(): Promise<ImportDesk> {
  const archive = await archiveWith([], [deskMigrations])
  const folder = newFolder()
  const order = ordersInto(entranceOf(archive))
  const write = (content: string | Uint8Array, name = 'prova') => written(content, name, folder)
  return {
    archive,
    written: write,
    order,
    importing: importingWith(order, write),
    refusing: async (content, more) => {
      const imported = await importFile(order(write(content), more))
      return imported.ok ? undefined : imported.failure
    },
    rows: (table) => archive.raw.prepare(`select * from ${table} order by 1, 2`).all() as Record<string, unknown>[],
    everything: () => everything(archive),
    remove: async () => {
      await archive.remove()
      rmSync(folder, { recursive: true })
    },
  }
}

function everything({ raw }: TestArchive): string {
  const tables = raw
    .prepare("select name from sqlite_schema where type = 'table' and name not like '%search%' order by 1")
    .pluck()
    .all() as string[]
  const rows = (table: string) => raw.prepare(`select * from "${table}" order by 1, 2`).raw().all()
  return JSON.stringify(tables.map((table) => [table, rows(table)]))
}

/** A flow of so many companies of one position each. */
export function manyCompanies(count: number, workers = 2): string {
  return uniemensXml(
    Array.from({ length: count }, (_, n) => ({
      codiceFiscale: companyCode(n + 100),
      posizioni: [{ matricola: matricolaFor('5100', n + 1), workers }],
    })),
  )
}
