import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { nextAfter } from '#core/service/next.ts'
import type { Suggestion } from '#core/service/suggestion.ts'
import { serviceOf, type Desk } from './desk.ts'

/** What an outcome makes it sensible to ask next, as it stood when it was decided; nothing while there is no outcome. */
export async function nextSteps(
  desk: Pick<Desk, 'core' | 'services'>,
  id: string,
): Promise<Result<readonly Suggestion[], Failure>> {
  const found = await desk.core.settled(id)
  if (!found.ok) return found
  if (found.value === undefined) return ok([])
  const { request, settlement } = found.value
  const service = serviceOf(desk, request.service)
  return ok(service ? nextAfter(service, request.answers, settlement.dossier, settlement.decision) : [])
}
