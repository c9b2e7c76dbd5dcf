import { readDeleghe, type DelegheOptions } from './deleghe/read-deleghe.ts'
import { readF24 } from './f24/read-f24.ts'
import type { FileSource } from './file-source.ts'
import { readNote } from './note/read-note.ts'
import type { ReadContext, Sink } from './read-row.ts'
import type { Recognised } from './recognise.ts'
import { refused, type FileFailure } from './refusal.ts'
import { readCsv } from './table/read-csv.ts'
import type { RowGiver } from './table/table-row.ts'
import { readUniemens } from './uniemens/read-uniemens.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'
import type { Result } from '#core/kernel/result.ts'

export type FileReading = ReadContext &
  DelegheOptions & {
    readonly sink: Sink
    /** How many of the file's bytes have been read. */
    readonly onBytes: (done: number) => void
  }

/** Reads a recognised file whole with the reader of its kind, to the last byte; what it says of a file that was changing is not believed. */
export async function readFile(
  source: FileSource,
  recognised: Recognised,
  reading: FileReading,
): Promise<Result<null, FileFailure>> {
  const read = await readAs(source, recognised, reading)
  if (!read.ok && read.failure.code === 'annullata') return read
  return (await source.unchanged()) ? read : refused('file-cambiato')
}

async function readAs(
  source: FileSource,
  { kind, format }: Recognised,
  reading: FileReading,
): Promise<Result<null, FileFailure>> {
  const { sink, onBytes, signal } = reading
  const pieces = source.pieces(onBytes)
  if (kind === 'uniemens') return readUniemens(pieces, sink, reading)
  if (kind === 'f24') return readF24(pieces, sink, reading)
  const give: RowGiver =
    format === 'xlsx' ? fromWorkbook(pieces, source, reading) : (take) => readCsv(pieces, take, { sink, signal })
  return kind === 'note' ? readNote(give, sink, reading) : readDeleghe(give, sink, reading)
}

/** A workbook is not read from first byte to last: its bytes are reckoned first, and read afterwards. */
function fromWorkbook(pieces: AsyncIterator<Uint8Array>, source: FileSource, { signal }: FileReading): RowGiver {
  return async (take) => {
    while (!(await pieces.next()).done) if (signal?.aborted) return refused('annullata')
    return readXlsx(source, take, signal)
  }
}
