import { pipeline } from 'node:stream/promises'
import { CsvError, parse, type Parser } from 'csv-parse'
import { fromHead } from '#core/imports/decoding.ts'
import { finding } from '#core/imports/finding.ts'
import { PlainTextDecoder } from '#core/imports/plain-text.ts'
import type { Sink } from '#core/imports/read-row.ts'
import { refused, type FileFailure } from '#core/imports/refusal.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { isSeparatorLine, separatorName, separatorOf } from './separator.ts'
import type { RowTaker } from './table-row.ts'

// A row of these lists is some hundred characters.
const LONGEST_ROW = 1 << 16

type Record = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/**
 * Reads a CSV row by row: UTF-8 or Windows-1252, columns parted by semicolons (or, with a warning, by commas, tabs or
 * bars), texts in double quotes where they need them. Blank lines are passed over.
 */
export async function readCsv(
  chunks: AsyncIterable<Uint8Array>,
  take: RowTaker,
  { sink, signal }: { readonly sink: Sink; readonly signal?: AbortSignal | undefined },
): Promise<Result<null, FileFailure>> {
  const decoder = new PlainTextDecoder()
  const texts = textsOf(chunks, decoder)
  const first = await texts.next()
  const head = first.done ? '' : first.value
  const separator = separatorOf(head)
  if (separator === undefined) return refused('separatore')
  if (separator !== ';') sink.warned(finding('separatore', { line: 1, value: separatorName(separator) }))
  const read = await parsed(again(head, texts), separator, take, signal)
  if (read.ok && decoder.mixed) sink.warned(finding('codifica-mista', { line: 1 }))
  return read
}

async function parsed(
  texts: AsyncIterable<string>,
  delimiter: string,
  take: RowTaker,
  signal: AbortSignal | undefined,
): Promise<Result<null, FileFailure>> {
  const stop = new AbortController()
  let outcome: Result<null, FileFailure> = ok(null)
  const consume = async (rows: AsyncIterable<Record>) => {
    for await (const { record, info } of rows) {
      outcome = signal?.aborted ? refused('annullata') : taken({ record, info }, take)
      if (!outcome.ok) stop.abort()
      if (!outcome.ok) return
    }
  }
  try {
    await pipeline(texts, parserFor(delimiter), consume, { signal: stop.signal })
  } catch (error) {
    if (outcome.ok) return faultOf(error)
  }
  return outcome
}

function taken({ record, info }: Record, take: RowTaker): Result<null, FileFailure> {
  const cells = record.map((cell) => cell.trim())
  if (isSeparatorLine(cells) || cells.every((cell) => cell === '')) return ok(null)
  return take({ line: info.lines, cells })
}

function parserFor(delimiter: string): Parser {
  return parse({
    delimiter,
    info: true,
    // a file put together from two may end its lines in two ways
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: LONGEST_ROW,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
}

function faultOf(error: unknown): Result<null, FileFailure> {
  if (!(error instanceof CsvError)) throw error
  const riga = String(count(error, 'records') + count(error, 'empty_lines') + 1)
  return refused(error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'virgolette' : 'riga-smisurata', { riga })
}

/** What the parser had counted: the row that went wrong begins after the whole ones, wherever it was given up. */
function count(error: CsvError, name: string): number {
  const counted: unknown = error[name]
  return typeof counted === 'number' ? counted : 0
}

async function* textsOf(chunks: AsyncIterable<Uint8Array>, decoder: PlainTextDecoder): AsyncGenerator<string> {
  for await (const chunk of fromHead(chunks)) {
    const text = decoder.decode(chunk)
    if (text !== '') yield text
  }
  yield decoder.decode(new Uint8Array(), true)
}

async function* again(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head
  yield* rest
}
