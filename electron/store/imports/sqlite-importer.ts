import type { Failure } from '#core/kernel/failure.ts'
import type { Result } from '#core/kernel/result.ts'
import type { Clock } from '#core/kernel/clock.ts'
import type { Ids } from '#core/kernel/ids.ts'
import type { ImportReport } from '#core/domain/importing.ts'
import { entranceOf } from '#core/store/imports/entrance.ts'
import { importFile, type ImportOrder, type Watch } from '#core/store/imports/import-file.ts'
import { keptReport } from '#core/store/imports/import-record.ts'
import { latestImports } from '#core/store/imports/queries/importazioni.ts'
import { sweepStaging } from '#core/store/imports/staging.ts'
import type { Archive } from '#core/store/open.ts'
import type { Studio } from '#electron/desk/studio.ts'

/** How files enter the archive, and which ones did. */
export type Importer = {
  readonly importFile: (order: ImportOrder, watch: Watch) => Promise<Result<ImportReport, Failure>>
  /** Reports of past imports, newest first. */
  history(): Promise<readonly ImportReport[]>
}

// More than anybody scrolls through.
const HISTORY = 200

type Parts = {
  readonly archive: Pick<Archive, 'core' | 'raw'>
  readonly studio: Studio
  readonly clock: Clock
  readonly ids: Ids
}

/** Files enter the workspace's database; what a killed import left beside it is thrown away first. */
export function sqliteImporter({ archive, ...parts }: Parts): Importer {
  const into = entranceOf(archive)
  sweepStaging(into.folder)
  return {
    importFile: (order, watch) => importFile({ ...parts, into, ...order, ...watch }),
    history: async () => {
      const rows = await latestImports(archive.core, HISTORY).execute()
      return rows.flatMap(({ conteggi }) => keptReport(conteggi) ?? [])
    },
  }
}
