import { basename } from 'node:path'
import { giornoDi } from '#core/domain/identifiers/giorno.ts'
import type { DelegheMapping } from '#core/imports/deleghe/columns.ts'
import type { Delegato } from '#core/imports/deleghe/read-delega.ts'
import { openSource, type FileSource } from '#core/imports/file-source.ts'
import { readFile } from '#core/imports/read-file.ts'
import { recogniseFile } from '#core/imports/recognise-file.ts'
import type { Recognised } from '#core/imports/recognise.ts'
import { refusal, refused } from '#core/imports/refusal.ts'
import { instant, type Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Ids } from '#core/kernel/ids.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { Db } from '#core/store/open.ts'
import type { ImportKind, ImportProgress, ImportReport } from '#core/domain/importing.ts'
import { enterArchive } from './enter-archive.ts'
import { Cancelled, type Entrance } from './entrance.ts'
import { Pace } from './pace.ts'
import { stager } from './stage-row.ts'
import { openStaging, type Staging } from './staging.ts'
import { systemFailure } from './system-failure.ts'
import { Taking } from './taking.ts'

/** Which file; what the user says it is, or nothing: then it is recognised by its content. */
export type ImportOrder = { readonly path: string; readonly kind?: ImportKind }

/** Who follows an import, and may end it. */
export type Watch = {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ImportProgress) => void
}

export type Import = ImportOrder &
  Watch & {
    readonly into: Entrance
    /** Whose the deleghe of a list are that does not say. */
    readonly studio: Delegato
    readonly clock: Clock
    readonly ids: Ids
    /** Columns of a list of deleghe, where those proposed are not right. */
    readonly mapping?: DelegheMapping
    /** How far the staging may grow, in bytes. */
    readonly most?: number
    /** What is written in the same transaction, once it is known what became of the file. */
    readonly alongside?: (tx: Db, report: ImportReport) => Promise<void>
  }

// Twenty times what the largest studio's year would take: only a hostile file goes so far.
const MOST = 4 * 2 ** 30

/**
 * Imports one file: all that is good goes in, in one transaction; what is not is listed in the report. Whatever goes
 * wrong, the archive is as it was, and `details.motivo` says it in Italian. The same file again changes nothing.
 */
export async function importFile(wanted: Import): Promise<Result<ImportReport, Failure>> {
  try {
    const source = await openSource(wanted.path)
    if (!source.ok) return source
    try {
      return await fromSource(wanted, source.value)
    } finally {
      await source.value.close()
    }
  } catch (error) {
    const failure = error instanceof Cancelled ? refusal('annullata') : systemFailure(error)
    if (failure === undefined) throw error
    return no(failure)
  }
}

async function fromSource(wanted: Import, source: FileSource): Promise<Result<ImportReport, Failure>> {
  const recognised = await recogniseFile(source, wanted.kind)
  if (!recognised.ok) return recognised
  const id = wanted.ids.next()
  const staging = openStaging(wanted.into.folder, id, wanted.most ?? MOST)
  try {
    return await throughStaging({ ...wanted, id, source, recognised: recognised.value }, staging)
  } finally {
    staging.remove()
  }
}

type UnderWay = Import & {
  readonly id: string
  readonly source: FileSource
  readonly recognised: Recognised
}

async function throughStaging(underWay: UnderWay, staging: Staging): Promise<Result<ImportReport, Failure>> {
  const { source, recognised, studio, mapping, signal, path, onProgress } = underWay
  const now = underWay.clock.now()
  const taking = new Taking(stager(staging))
  const pace = new Pace({ file: basename(path), total: source.bytes, onProgress }, () => taking.read)
  const read = await readFile(source, recognised, {
    sink: taking,
    oggi: giornoDi(now),
    studio,
    mapping,
    onBytes: (done) => {
      pace.reading(done)
    },
    ...(signal && { signal }),
  })
  if (!read.ok) return read
  if (signal?.aborted) return refused('annullata')
  staging.seal()
  pace.writing()
  return ok(await enterArchive(underWay, staging, { taking, ora: instant(now), oggi: giornoDi(now) }))
}
