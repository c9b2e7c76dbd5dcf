import type { DeskTables } from '#electron/store/desk-tables.ts'
import type { Archive } from '#core/store/open.ts'
import type { Importer } from './import-jobs.ts'

export function importerOf({ raw }: Archive<DeskTables>): Importer {
  return {
    importFile: () => Promise.reject(new Error(`waiting for electron/store/imports ${String(raw.open)}`)),
    history: () => Promise.resolve([]),
  }
}
