import * as v from 'valibot'
import { RUOLI } from '#core/domain/dossier.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'

/** No NUL and no half of a surrogate pair: no archive keeps them as they are, and their hash would not be theirs. */
const STORABLE = /^[^\0\p{Surrogate}]*$/u

const storable = (max: number) => v.pipe(v.string(), v.maxLength(max), v.regex(STORABLE))
export const text = (max: number) => v.pipe(storable(max), v.minLength(1))

/** A form asks for some tens of fields: what holds many more was written by nobody. */
const MOST_ANSWERS = 200

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
  /** Who asks: for a sub-delegato `delegante` is the intermediario whose delega he shares. */
  richiedente: v.object({
    codiceFiscale: text(16),
    ruolo: v.picklist(RUOLI),
    delegante: v.exactOptional(text(16)),
  }),
  answers: v.pipe(
    v.record(text(80), v.union([storable(4000), v.pipe(v.number(), v.finite()), v.boolean()])),
    v.maxEntries(MOST_ANSWERS),
  ),
  /** The refused attempt this one mends. */
  previous: v.exactOptional(v.pipe(v.string(), v.uuid())),
})

export type Submission = Readonly<v.InferOutput<typeof submission>>

/** Reads what somebody sent; the failure is the path of the first thing that is not as it should be. */
export function readSubmission(raw: unknown): Result<Submission, string> {
  const read = v.safeParse(submission, raw)
  return read.success ? ok(read.output) : no(v.getDotPath(read.issues[0]) ?? 'richiesta')
}
