import type { ReadContext, Sink } from '#core/imports/read-row.ts'
import type { FileFailure } from '#core/imports/refusal.ts'
import { Listing } from '#core/imports/table/listing.ts'
import type { RowGiver } from '#core/imports/table/table-row.ts'
import type { Result } from '#core/kernel/result.ts'
import { DELEGHE_COLUMNS, type DelegheMapping } from './columns.ts'
import { readDelega, type Delegato } from './read-delega.ts'

export type DelegheOptions = { readonly studio: Delegato; readonly mapping?: DelegheMapping | undefined }

/** Reads a list of deleghe (layout in `columns.ts`): one row per position and delegato. */
export async function readDeleghe(
  give: RowGiver,
  sink: Sink,
  { oggi, studio, mapping }: Pick<ReadContext, 'oggi'> & DelegheOptions,
): Promise<Result<null, FileFailure>> {
  const listing = new Listing(DELEGHE_COLUMNS, sink, (cells) => readDelega(cells, studio, oggi), mapping)
  const read = await give((row) => listing.take(row))
  return read.ok ? listing.end('non c’è nessuna delega sotto l’intestazione') : read
}
