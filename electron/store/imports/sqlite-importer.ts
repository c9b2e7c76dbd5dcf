import { dirname } from 'node:path'
import type { Failure } from '#core/kernel/failure.ts'
import type { Result } from '#core/kernel/result.ts'
import type { ImportReport } from '#electron/desk/importing.ts'
import { importFile, type Import, type ImportOrder, type Watch } from './import-file.ts'
import { keptReport } from './import-record.ts'
import { latestImports } from './queries/importazioni.ts'
import { sweepStaging } from './staging.ts'

/** How files enter the archive, and which ones did. */
export type Importer = {
  readonly importFile: (order: ImportOrder, watch: Watch) => Promise<Result<ImportReport, Failure>>
  /** Reports of past imports, newest first. */
  history(): Promise<readonly ImportReport[]>
}

// More than anybody scrolls through.
const HISTORY = 200

/** Files enter the workspace's database; what a killed import left beside it is thrown away first. */
export function sqliteImporter(parts: Pick<Import, 'archive' | 'studio' | 'clock' | 'ids'>): Importer {
  sweepStaging(dirname(parts.archive.raw.name))
  return {
    importFile: (order, watch) => importFile({ ...parts, ...order, ...watch }),
    history: async () => {
      const rows = await latestImports(parts.archive.core, HISTORY).execute()
      return rows.flatMap(({ conteggi }) => keptReport(conteggi) ?? [])
    },
  }
}
