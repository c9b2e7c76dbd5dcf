import type { ReadContext, Sink } from '#core/imports/read-row.ts'
import { refused, type FileFailure } from '#core/imports/refusal.ts'
import { linesOf } from '#core/imports/text-lines.ts'
import { PlainTextDecoder } from '#core/imports/plain-text.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { Supply } from './supply.ts'

/** Reads a telematic F24 (layout in `layout.ts`): one row per INPS row of a company with employees. */
export async function readF24(
  chunks: AsyncIterable<Uint8Array>,
  sink: Sink,
  { oggi, signal }: ReadContext,
): Promise<Result<null, FileFailure>> {
  const supply = new Supply(sink, oggi)
  for await (const batch of linesOf(chunks, new PlainTextDecoder())) {
    if (signal?.aborted) return refused('annullata')
    for (const { line, text } of batch) {
      const read = text.trim() === '' ? ok(null) : supply.take(text, line)
      if (!read.ok) return read
    }
  }
  return supply.end()
}
