import { verify } from '#core/signing/verify.ts'
import type { Desk } from '#electron/desk/desk.ts'
import { takeAwaited } from '#electron/desk/receipts.ts'
import { sqliteArchiveLists } from '#electron/store/sqlite-archive-lists.ts'
import { sqliteLabels } from '#electron/store/sqlite-labels.ts'
import { sqliteReceipts } from '#electron/store/sqlite-receipts.ts'
import type { Workspace } from '#electron/store/workspace/open-workspace.ts'
import type { ExportParts, Printer } from './export-work.ts'
import type { Report } from './report.ts'

/** What receipts, paper and lists in files are made with, on an open workspace. */
export function papersOf({ archive }: Pick<Workspace, 'archive'>, desk: Desk, print: Printer): ExportParts {
  const receipts = { kept: sqliteReceipts(archive.db), verify }
  return { ...desk, receipts, archive: sqliteArchiveLists(archive.db), labels: sqliteLabels(archive.db), print }
}

/** Takes receipts in after an exchange, one pass at a time, so that they are here when the core is not. */
export function gathering(papers: ExportParts, report: Report) {
  let pass: Promise<void> | undefined
  let stopped = false
  return {
    gather: () => {
      if (stopped) return
      pass ??= takeAwaited(papers)
        .catch((error: unknown) => void report(error))
        .finally(() => {
          pass = undefined
        })
    },
    stop: async () => {
      stopped = true
      await pass
    },
  }
}
