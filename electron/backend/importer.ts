import type { Desk } from '#electron/desk/desk.ts'
import { sqliteImporter, type Importer } from '#electron/store/imports/sqlite-importer.ts'
import { tidySearch } from '#electron/store/queries/tidy-search.ts'
import type { Workspace } from '#electron/store/workspace/open-workspace.ts'

/** Reads files into a workspace, and leaves its searches tidy. */
export function importerOf({ archive }: Pick<Workspace, 'archive'>, { studio, clock, ids }: Desk): Importer {
  const importer = sqliteImporter({ archive, studio, clock, ids })
  return {
    ...importer,
    importFile: async (order, watch) => {
      const report = await importer.importFile(order, watch)
      if (report.ok) await tidySearch(archive.db)
      return report
    },
  }
}
