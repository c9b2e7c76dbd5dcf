import { readSubmission, type Submission } from '#core/contract/submission.ts'
import { canonical } from '#core/kernel/canonical.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { never, type Engine } from './engine.ts'

/** A submission that was read, and the hash of what it asks. */
export type Arrival = { readonly submission: Submission; readonly hash: string }

/** The one character, written as JSON does, that some storage of texts cannot hold: nobody can type it. */
const NUL = String.raw`\u0000`

/** Reads what somebody sent: nothing of it is trusted before. */
export function arrival({ digest }: Pick<Engine, 'digest'>, raw: unknown): Result<Arrival, Failure> {
  const read = readSubmission(raw)
  if (!read.ok) return no(never('malformata', { dove: read.failure }))
  const content = canonical({ ...read.value, id: undefined })
  if (content.includes(NUL)) return no(never('malformata', { dove: 'answers' }))
  return ok({ submission: read.value, hash: digest(content) })
}
