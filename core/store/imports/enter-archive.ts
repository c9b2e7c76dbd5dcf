import { basename } from 'node:path'
import type { DelegheMapping } from '#core/imports/deleghe/columns.ts'
import type { FileSource } from '#core/imports/file-source.ts'
import type { Recognised } from '#core/imports/recognise.ts'
import { canonical } from '#core/kernel/canonical.ts'
import type { Db } from '#core/store/open.ts'
import type { ImportReport } from '#core/domain/importing.ts'
import { applySteps } from './apply-staging.ts'
import type { Entrance } from './entrance.ts'
import { countStaged, reportOf, tellOfKept, tellOfOthers } from './import-report.ts'
import { sameFile } from './queries/importazioni.ts'
import { knownReport, recordOf, type Way } from './import-record.ts'
import type { Staging } from './staging.ts'
import type { Taking } from './taking.ts'

/** An import that has been read whole. */
type Entry = {
  readonly into: Entrance
  readonly id: string
  readonly path: string
  readonly source: Pick<FileSource, 'sha256'>
  readonly recognised: Recognised
  readonly mapping?: DelegheMapping
  readonly signal?: AbortSignal
  readonly alongside?: (tx: Db, report: ImportReport) => Promise<void>
}

type Taken = { readonly taking: Taking; readonly ora: string; readonly oggi: string }

/** The one transaction: what was read enters the archive, and the import is written beside it. */
export function enterArchive(underWay: Entry, staging: Staging, taken: Taken): Promise<ImportReport> {
  const { into, signal, alongside } = underWay
  const entering = async (tx: Db) => {
    const report = await entered(tx, underWay, taken)
    await alongside?.(tx, report)
    return report
  }
  return into.within(staging, entering, signal)
}

async function entered(tx: Db, underWay: Entry, taken: Taken): Promise<ImportReport> {
  const { into, recognised, source, mapping, path } = underWay
  const way: Way = { sha256: source.sha256(), genere: recognised.kind, lettura: canonical(mapping ?? {}) }
  const before = (await sameFile(tx, way).execute()).map(knownReport).find((known) => known.lettura === way.lettura)
  const about = { kind: recognised.kind, file: basename(path) }
  if (before !== undefined) {
    const counts = await countStaged(tx, { kind: recognised.kind, at: into.at }, true)
    return reportOf({ ...about, id: before.id, before: before.avvenuta_il }, counts, taken.taking)
  }
  const report = await applied(tx, underWay, taken)
  await tx
    .insertInto('importazioni')
    .values(recordOf(report, way, taken.ora))
    .execute()
  return report
}

async function applied(tx: Db, underWay: Entry, { taking, ora, oggi }: Taken): Promise<ImportReport> {
  const { id, recognised, path, signal, into } = underWay
  const of = { kind: recognised.kind, at: into.at }
  const between = () => tellOfOthers(tx, of, taking)
  await applySteps(tx, { ...of, fonte: id, ora, oggi }, { signal, between })
  await tellOfKept(tx, of, taking)
  return reportOf({ id, kind: of.kind, file: basename(path) }, await countStaged(tx, of, false), taking)
}
