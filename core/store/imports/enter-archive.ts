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
import type { By } from './queries/by.ts'
import { laterImport, sameFile } from './queries/importazioni.ts'
import { markOthers } from './queries/owners.ts'
import { countFactsOfOthers } from './queries/staged.ts'
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
  const { recognised, source, mapping, path } = underWay
  const way: Way = { sha256: source.sha256(), genere: recognised.kind, lettura: canonical(mapping ?? {}) }
  const before = (await sameFile(tx, way).execute()).map(knownReport).find((known) => known.lettura === way.lettura)
  if (before?.report !== undefined && !(await mayTakeMore(tx, before.report, byOf(underWay, taken), taken.taking)))
    return toldAgain(before.report, { file: basename(path), before: before.avvenuta_il })
  const report = await applied(tx, underWay, taken)
  await tx
    .insertInto('importazioni')
    .values(recordOf(report, way, taken.ora))
    .execute()
  return report
}

/**
 * Whether fewer rows would be refused than the first time: the archive, or the day, may allow now what they did not. Not
 * once something of that kind came later, for the file would take it back.
 */
async function mayTakeMore(tx: Db, first: ImportReport, by: By, { rejections }: Taking): Promise<boolean> {
  if (first.rejectedTotal === 0) return false
  if ((await laterImport(tx, { id: first.id, genere: by.kind }).executeTakeFirst()) !== undefined) return false
  await markOthers(by).execute(tx)
  const ofOthers = by.kind === 'f24' ? 0 : ((await countFactsOfOthers(by).execute(tx)).rows[0]?.n ?? 0)
  return rejections.total + ofOthers < first.rejectedTotal
}

/** What was taken the first time is there, what was refused is not. */
function toldAgain(first: ImportReport, about: Pick<ImportReport, 'file' | 'before'>): ImportReport {
  const { added, changed, unchanged } = first
  return { ...first, ...about, added: 0, changed: 0, unchanged: added + changed + unchanged }
}

function byOf({ id, recognised, into }: Entry, { ora, oggi }: Taken): By {
  return { kind: recognised.kind, at: into.at, fonte: id, ora, oggi }
}

async function applied(tx: Db, underWay: Entry, taken: Taken): Promise<ImportReport> {
  const { id, path, signal } = underWay
  const { taking } = taken
  const of = byOf(underWay, taken)
  await applySteps(tx, of, { signal, between: () => tellOfOthers(tx, of, taking) })
  await tellOfKept(tx, of, taking)
  return reportOf({ id, kind: of.kind, file: basename(path) }, await countStaged(tx, of), taking)
}
