import * as v from 'valibot'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { activations, GRADUALI, TUTTI_ATTIVI } from './activation.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const schema = v.object({
  attivazioni: activations,
  /** How many files a request may show as evidence, and how long each may be. Our rule: the limits of the unified Cassetto are not published. */
  allegati: v.object({ quanti: v.pipe(count, v.maxValue(3)), bytes: count }),
})

/** What a core can be told without a release. */
export type Settings = v.InferOutput<typeof schema>

const allegati = { quanti: 3, bytes: 3 * 1024 * 1024 }

/** An embedded core has every service open. */
export const EMBEDDED: Settings = { attivazioni: TUTTI_ATTIVI, allegati }
/** A remote one opens the gradual services when it is told. */
export const REMOTE: Settings = { attivazioni: GRADUALI, allegati }

/** Reads settings that somebody wrote; the failure is where they are wrong. */
export function readSettings(raw: unknown): Result<Settings, string> {
  const read = v.safeParse(schema, raw)
  return read.success ? ok(read.output) : no(v.getDotPath(read.issues[0]) ?? 'impostazioni')
}
