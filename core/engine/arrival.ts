import { readSubmission, type Submission } from '#core/contract/submission.ts'
import { canonical } from '#core/kernel/canonical.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { never, type Engine } from './engine.ts'

/** A submission that was read, and the hash of what it asks. */
export type Arrival = { readonly submission: Submission; readonly hash: string }

/** Reads what somebody sent: nothing of it is trusted before. */
export function arrival({ digest }: Pick<Engine, 'digest'>, raw: unknown): Result<Arrival, Failure> {
  const read = readSubmission(raw)
  if (!read.ok) return no(never('malformata', { dove: read.failure }))
  return ok({ submission: read.value, hash: digest(canonical({ ...read.value, id: undefined })) })
}
