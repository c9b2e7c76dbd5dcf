import type { Dossier } from '#core/domain/dossier.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { never, richiedenteOf, today, type Desk } from './desk.ts'

type Looking = Pick<Desk, 'store' | 'core' | 'companies' | 'studio' | 'clock'>

/** What a request was decided on; of one that is not decided, or that the core does not tell, what is known now. */
export async function decidedOn(desk: Looking, id: string): Promise<Result<Dossier, Failure>> {
  const task = await desk.store.task(id)
  if (task === undefined) return no(never('unknown-task'))
  const settled = task.outcome && (await desk.core.settled(id))
  if (settled?.ok && settled.value) return ok(settled.value.settlement.dossier)
  const { azienda } = task
  const known = await desk.companies.dossier({ azienda, richiedente: richiedenteOf(desk, task), oggi: today(desk) })
  return known === undefined ? no(never('unknown-company', { azienda })) : ok(known)
}
