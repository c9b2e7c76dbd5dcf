import { v7 } from 'uuid'
import { codiceFiscale } from '#core/domain/identifiers/codice-fiscale.ts'
import type { ImportKind, ImportProgress, ImportReport } from '#core/domain/importing.ts'
import type { Delegato } from '#core/imports/deleghe/read-delega.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { importFile } from '#core/store/imports/import-file.ts'
import { sweepStaging } from '#core/store/imports/staging.ts'
import type { Db } from '#core/store/open.ts'
import { isAway } from '#core/store/postgres/away.ts'
import { appendOn, registerIn } from '#core/store/register.ts'
import { noted } from '#core/audit/log.ts'
import { deedOf, digest, type Keeper } from './at-the-machine.ts'
import { withTables, type Place as Kept } from './open-storage.ts'
import type { Tables } from './storage.ts'

type Place = Kept & Keeper & { readonly key: Buffer }

/** Which files, what they are where that is told, and whose the deleghe are of a list that does not say. */
export type ImportWanted = {
  readonly paths: readonly string[]
  readonly kind?: ImportKind
  readonly per?: string
  readonly nome?: string
}

/** Who waits for the files to enter, and may stop them. */
export type Watching = {
  readonly signal: AbortSignal
  readonly onProgress: (progress: ImportProgress) => void
}

export type Read = { readonly path: string; readonly result: Result<ImportReport, Failure> }

/** Imports files into the archive of a core, one after the other: each whole, with its entry in the register, or not at all. */
export function importFiles(
  place: Place,
  wanted: ImportWanted,
  watching: Watching,
): Promise<Result<readonly Read[], Failure>> {
  const studio = delegatoOf(wanted)
  if (!studio.ok) return Promise.resolve(studio)
  return withTables(place, async (tables) => {
    sweepStaging(tables.entrance.folder, place.clock.now().getTime() - DAY_MS)
    const read: Read[] = []
    for (const path of wanted.paths) {
      if (watching.signal.aborted) break
      read.push({ path, result: await imported(tables, place, { ...wanted, ...watching, path, studio: studio.value }) })
    }
    return ok(read)
  })
}

/** No import takes so long: what is older was left by one that was killed. */
const DAY_MS = 86_400_000

/** Nobody: then a row that does not say whose its delega is cannot be taken. */
const NOBODY: Delegato = { codiceFiscale: '', denominazione: '' }

function delegatoOf({ per, nome = '' }: ImportWanted): Result<Delegato, Failure> {
  if (per === undefined) return ok(NOBODY)
  const code = codiceFiscale(per)
  if (!code.ok) return no({ code: 'codice-fiscale-errato', retry: 'never', details: { valore: per } })
  return ok({ codiceFiscale: code.value, denominazione: nome })
}

type One = Watching & Pick<ImportWanted, 'kind'> & { readonly path: string; readonly studio: Delegato }

async function imported({ db, entrance }: Tables, keeper: Keeper, one: One): Promise<Result<ImportReport, Failure>> {
  const { path, studio, kind, signal, onProgress } = one
  const id = v7()
  const deed = deedOf(keeper, { action: 'archivio.importa', on: 'importazione', id })
  const result = await attempted(() =>
    importFile({
      ...{ path, studio, signal, onProgress, clock: keeper.clock, into: entrance },
      ...(kind && { kind }),
      ids: { next: () => id },
      alongside: (tx: Db) => appendOn(tx, [noted(deed, ok(null))], digest),
    }),
  )
  // the entry of what went in is in its transaction; of what did not there was none
  if (!result.ok) await registerIn(db, { digest }).append([noted(deed, result)])
  return result
}

async function attempted(work: () => Promise<Result<ImportReport, Failure>>): Promise<Result<ImportReport, Failure>> {
  try {
    return await work()
  } catch (error) {
    if (!isAway(error)) throw error
    return no({ code: 'archivio-non-raggiungibile', retry: 'later' })
  }
}
