import type { ReadContext, Sink } from '#core/imports/read-row.ts'
import { refused, type FileFailure } from '#core/imports/refusal.ts'
import { Listing } from '#core/imports/table/listing.ts'
import type { RowTaker } from '#core/imports/table/table-row.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { DELEGHE_COLUMNS, type DelegheMapping } from './columns.ts'
import { readDelega, type Delegato } from './read-delega.ts'

export type DelegheOptions = { readonly studio: Delegato; readonly mapping?: DelegheMapping | undefined }

/** Whoever gives the rows of a list: the CSV reader, the XLSX one. */
export type RowGiver = (take: RowTaker) => Promise<Result<null, FileFailure>>

/** Reads a list of deleghe (layout in `columns.ts`): one row per position and delegato. */
export async function readDeleghe(
  give: RowGiver,
  sink: Sink,
  { oggi, studio, mapping }: Pick<ReadContext, 'oggi'> & DelegheOptions,
): Promise<Result<null, FileFailure>> {
  const listing = new Listing(DELEGHE_COLUMNS, sink, (cells) => readDelega(cells, studio, oggi), mapping)
  const read = await give((row) => listing.take(row))
  if (!read.ok) return read
  return listing.rows === 0
    ? refused('nessuna-riga', { cosa: 'non c’è nessuna delega sotto l’intestazione' })
    : ok(null)
}
