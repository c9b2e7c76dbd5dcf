import type { DeskTables } from '#electron/store/desk-tables.ts'
import type { Archive } from '#core/store/open.ts'
import type { Importer } from './import-jobs.ts'

export function importerOf(_archive: Archive<DeskTables>): Importer {
  throw new Error('waiting for electron/store/imports')
}
