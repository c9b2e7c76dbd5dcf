import type { Submission } from '#core/contract/submission.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import type { Mask } from '#core/forms/compose.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { answersTo, judge, maskOf } from '#core/service/decide.ts'
import type { AnyService, Subject } from '#core/service/define.ts'
import { never, serviceOf, type Engine } from './engine.ts'
import { glancing, looksAt } from './glance.ts'
import type { DossierQuery, ForeseenDossier, LedgerTx, Settlement } from './ledger.ts'
import type { Moment } from './moment.ts'

/** A request that is received now and decided later. */
export type Sketch = {
  readonly service: AnyService
  readonly subject: Subject
  /** Those that count. */
  readonly answers: Loose
}

/** A request with all that its istruttoria needs, but for the replies to its inquiries. */
export type Case = Sketch & {
  readonly dossier: Dossier
  /** As the archive of today composes it: what the desk composed is never believed. */
  readonly mask: Mask
}

type About = Pick<Submission, 'id' | 'azienda' | 'richiedente'>

/** The dossier a request is judged on: it does not wait for itself. */
export function dossierFor({ id, azienda, richiedente }: About, oggi: string): DossierQuery {
  return { azienda, richiedente, oggi, except: id }
}

/** The same, with what its answers will make it ask of the archive; whoever decides it meets what breaks here. */
export function foreseenFor(engine: Engine, request: Submission, oggi: string): ForeseenDossier {
  const asks = (dossier: Dossier) => {
    try {
      const service = serviceOf(engine, request.service, request.version)
      if (!service.ok || service.value.inquiries === undefined) return []
      return service.value.inquiries(maskOf(service.value, request.answers, dossier).answers, dossier)
    } catch {
      return []
    }
  }
  return { ...dossierFor(request, oggi), asks }
}

/** The same, as far as whoever only receives the request will look at it. */
export function glanceFor(engine: Engine, submission: Submission, oggi: string): DossierQuery {
  const service = serviceOf(engine, submission.service, submission.version)
  return { ...dossierFor(submission, oggi), lists: service.ok ? looksAt(service.value) : [] }
}

/** What a request is about and what it answers, from as little of the archive as that takes. */
export async function sketched(
  engine: Engine,
  tx: LedgerTx,
  submission: Submission,
  { oggi }: Moment,
): Promise<Result<Sketch, Failure>> {
  const { azienda, answers: typed } = submission
  const known = serviceOf(engine, submission.service, submission.version)
  if (!known.ok) return known
  const service = known.value
  const unknown = no(never('azienda-sconosciuta', { azienda }))
  const glance = await tx.dossier(glanceFor(engine, submission, oggi))
  if (glance === undefined) return unknown
  const whole = async () => (await tx.dossier(dossierFor(submission, oggi))) ?? glance
  return glancing(service, glance, whole, (dossier) => {
    const answers = answersTo(service, typed, dossier)
    return ok({ service, answers, subject: service.subject(answers, dossier) })
  })
}

/** Gathers what is known of the company, whose requests wait for each other until the transaction ends. */
export async function opened(
  engine: Engine,
  tx: LedgerTx,
  submission: Submission,
  { oggi }: Moment,
): Promise<Result<Case, Failure>> {
  const { service: name, version, azienda, answers: typed } = submission
  const service = serviceOf(engine, name, version)
  if (!service.ok) return service
  const dossier = await tx.dossier(dossierFor(submission, oggi))
  if (dossier === undefined) return no(never('azienda-sconosciuta', { azienda }))
  const mask = maskOf(service.value, typed, dossier)
  const { answers } = mask
  return ok({ service: service.value, dossier, answers, mask, subject: service.value.subject(answers, dossier) })
}

/** Asks the archive what only the answers make possible to ask, then decides. */
export async function settled(tx: LedgerTx, { service, dossier, mask }: Case, { at }: Moment) {
  const inquiries = service.inquiries?.(mask.answers, dossier) ?? []
  const riscontri = inquiries.length === 0 ? [] : await tx.inquire(inquiries, dossier.azienda.codiceFiscale)
  const whole = inquiries.length === 0 ? dossier : { ...dossier, riscontri }
  return { decision: judge(service, mask, whole), dossier: whole, at } satisfies Settlement
}

/** Writes to the archive what an accepted request changes. */
export async function applied(tx: LedgerTx, request: string, { decision, at }: Settlement): Promise<void> {
  for (const change of decision.changes) await tx.apply(change, { request, at })
}
