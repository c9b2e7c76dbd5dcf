import * as v from 'valibot'
import type { ImportReport } from '#core/domain/importing.ts'

/** What makes two imports the same: the bytes, what they were taken for, how their columns were read. */
export type Way = { readonly sha256: string; readonly genere: string; readonly lettura: string }

// Readers of another version may find in the same bytes what this one does not.
const READERS = 2

/** An import as the archive keeps it: its whole report, with the rows that were listed. */
export function recordOf(report: ImportReport, { sha256, genere, lettura }: Way, avvenuta_il: string) {
  const conteggi = JSON.stringify({ readers: READERS, lettura, report })
  return { id: report.id, genere, nome_file: report.file, sha256, avvenuta_il, conteggi }
}

const kept = v.object({ readers: v.number(), lettura: v.string(), report: v.looseObject({}) })

type Row = { readonly id: string; readonly avvenuta_il: string; readonly conteggi: string }

/** An earlier import of the same bytes; read another way by another version, it is not the same import. */
export function knownReport({ id, avvenuta_il, conteggi }: Row) {
  const read = v.safeParse(kept, JSON.parse(conteggi))
  const lettura = read.success && read.output.readers === READERS ? read.output.lettura : undefined
  return { id, avvenuta_il, lettura, report: keptReport(conteggi) }
}

/** The report kept with an import: it was written by this app, and is given back as it was. */
export function keptReport(conteggi: string): ImportReport | undefined {
  const read = v.safeParse(kept, JSON.parse(conteggi))
  return read.success ? (read.output.report as ImportReport) : undefined
}
