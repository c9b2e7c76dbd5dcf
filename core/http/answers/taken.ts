import type { Identity } from '#core/access/identity.ts'
import type { Receipt } from '#core/contract/outcome.ts'
import type { Submission } from '#core/contract/submission.ts'
import type { Core } from '#core/http/core.ts'
import { faultIn } from '#core/http/fault.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, type Result } from '#core/kernel/result.ts'

export type Taken = Result<Receipt, Failure>

/** Hands to the engine those of the submissions that the caller may ask; one answer each, in their order. */
export async function taken(
  core: Core,
  submissions: readonly Submission[],
  identity: Identity,
): Promise<readonly Taken[]> {
  const leaves = await leavesFor(core, identity, submissions)
  const allowed = submissions.filter((_, at) => leaves[at]?.ok === true)
  const answers = await handed(core, allowed, identity)
  let next = 0
  const all = leaves.map((one) => (one.ok ? answers(next++) : one))
  for (const one of all) core.metrics.submitted(one.ok ? 'taken' : one.failure.code)
  return all
}

/** Whether he may ask each; where that cannot be told, all are refused for now. */
async function leavesFor(
  core: Core,
  identity: Identity,
  submissions: readonly Submission[],
): Promise<readonly Result<null, Failure>[]> {
  try {
    return await core.access.mayAskAll(identity, submissions)
  } catch (error) {
    const refused = no(faultIn(core, error))
    return submissions.map(() => refused)
  }
}

async function handed(
  core: Core,
  batch: readonly Submission[],
  { soggetto }: Identity,
): Promise<(at: number) => Taken> {
  const answers = await core.take(batch, soggetto)
  const missing: Taken = { ok: false, failure: { code: 'errore-interno', retry: 'later' } }
  return answers.ok ? (at) => answers.value[at] ?? missing : () => answers
}
