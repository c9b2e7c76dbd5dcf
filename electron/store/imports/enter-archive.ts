import { basename } from 'node:path'
import type { DelegheMapping } from '#core/imports/deleghe/columns.ts'
import type { FileSource } from '#core/imports/file-source.ts'
import type { Recognised } from '#core/imports/recognise.ts'
import { canonical } from '#core/kernel/canonical.ts'
import type { Archive, Db } from '#core/store/open.ts'
import type { ImportReport } from '#electron/desk/importing.ts'
import { applySteps, withStaging } from './apply-staging.ts'
import { countStaged, reportOf, tellOfKept, tellOfOthers } from './import-report.ts'
import { sameFile } from './queries/importazioni.ts'
import { knownReport, recordOf, type Way } from './import-record.ts'
import type { Staging } from './staging.ts'
import type { Taking } from './taking.ts'

/** An import that has been read whole. */
type Entry = {
  readonly archive: Pick<Archive, 'core'>
  readonly id: string
  readonly path: string
  readonly source: Pick<FileSource, 'sha256'>
  readonly recognised: Recognised
  readonly mapping?: DelegheMapping
  readonly signal?: AbortSignal
}

type Taken = { readonly taking: Taking; readonly ora: string; readonly oggi: string }

/** The one transaction: what was read enters the archive, and the import is written beside it. */
export async function enterArchive(underWay: Entry, staging: Staging, taken: Taken): Promise<ImportReport> {
  const { archive, recognised, source, mapping, path } = underWay
  const way: Way = { sha256: source.sha256(), genere: recognised.kind, lettura: canonical(mapping ?? {}) }
  return withStaging(archive.core, staging, async (tx) => {
    const before = (await sameFile(tx, way).execute()).map(knownReport).find((known) => known.lettura === way.lettura)
    const about = { kind: recognised.kind, file: basename(path) }
    if (before !== undefined) {
      const counts = await countStaged(tx, recognised.kind, true)
      return reportOf({ ...about, id: before.id, before: before.avvenuta_il }, counts, taken.taking)
    }
    const report = await applied(tx, underWay, taken)
    await tx
      .insertInto('importazioni')
      .values(recordOf(report, way, taken.ora))
      .execute()
    return report
  })
}

async function applied(tx: Db, { id, recognised: { kind }, path, signal }: Entry, taken: Taken): Promise<ImportReport> {
  const { taking, ora, oggi } = taken
  const between = () => tellOfOthers(tx, kind, taking)
  await applySteps(tx, { kind, fonte: id, ora, oggi }, { signal, between })
  await tellOfKept(tx, taking)
  return reportOf({ id, kind, file: basename(path) }, await countStaged(tx, kind, false), taking)
}
