import type { Dossier, Richiedente } from '#core/domain/dossier.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { decide, type CheckLine, type Decision } from '#core/service/decide.ts'
import type { AnyService } from '#core/service/define.ts'
import { foreseen } from '#core/service/foreseen.ts'
import { never, richiedenteOf, serviceOf, today, type Desk } from './desk.ts'
import type { Forecast } from './forecast.ts'
import { filled, sendable } from './mask.ts'

type Question = {
  readonly service: string
  readonly azienda: string
  readonly answers: Loose
  readonly richiedente?: Richiedente
}

/** "Simula istruttoria": what the core would decide with the local data of today. Nothing is applied or stored. */
export async function simulate(
  desk: Pick<Desk, 'services' | 'companies' | 'studio' | 'clock'>,
  { service: id, azienda, answers, ...asking }: Question,
): Promise<Result<Forecast, Failure>> {
  const service = serviceOf(desk, id)
  if (service === undefined) return no(never('unknown-service', { service: id }))
  const oggi = today(desk)
  const dossier = await desk.companies.dossier({ azienda, richiedente: richiedenteOf(desk, asking), oggi })
  if (dossier === undefined) return no(never('unknown-company', { azienda }))
  const decision = await decideHere(desk, service, dossier, answers)
  const datiDel = await desk.companies.confirmedAt(azienda)
  return ok({ ...decision, oggi, ...(datiDel !== undefined && { datiDel }) })
}

/**
 * What would be decided of these answers on that dossier, with what they make it possible to ask of the archive. While
 * some are missing, its checks tell also what refuses them already.
 */
export async function decideHere(
  { companies }: Pick<Desk, 'companies'>,
  service: AnyService,
  dossier: Dossier,
  typed: Loose,
): Promise<Decision> {
  const ready = filled(service, dossier, typed)
  if (!ready.ok) return withForeseen(decide(service, typed, dossier), foreseen(service, typed, dossier))
  const answers = sendable(ready.value.mask)
  const asks = service.inquiries?.(answers, dossier) ?? []
  const riscontri = asks.length === 0 ? [] : await companies.inquire(asks, dossier.azienda.codiceFiscale)
  return decide(service, answers, { ...dossier, riscontri })
}

/** Of a mask that lacks something nothing else was run: those that fail already take the place of their lines. */
function withForeseen({ checks, ...decision }: Decision, failing: readonly CheckLine[]): Decision {
  const early = new Map(failing.map((line) => [line.code, line]))
  return { ...decision, checks: checks.map((line) => early.get(line.code) ?? line) }
}
