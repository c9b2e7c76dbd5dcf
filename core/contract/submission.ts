import * as v from 'valibot'
import { richiedente } from '#core/domain/dossier.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'

const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max))

/**
 * A request as a desk hands it over. `id` is made by the desk (UUIDv7), never expires and is never reused: same id and
 * same content give the first answer again, same id and other content are refused.
 */
export const submission = v.object({
  id: v.pipe(v.string(), v.uuid()),
  service: text(80),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Codice fiscale of the soggetto contribuente. */
  azienda: text(16),
  richiedente,
  answers: v.record(text(80), v.union([v.pipe(v.string(), v.maxLength(4000)), v.number(), v.boolean()])),
  /** The refused attempt this one mends. */
  previous: v.exactOptional(v.pipe(v.string(), v.uuid())),
})

export type Submission = Readonly<v.InferOutput<typeof submission>>

/** Reads what somebody sent; the failure is the path of the first thing that is not as it should be. */
export function readSubmission(raw: unknown): Result<Submission, string> {
  const read = v.safeParse(submission, raw)
  return read.success ? ok(read.output) : no(v.getDotPath(read.issues[0]) ?? 'richiesta')
}
