import type { Outcome, Receipt } from '#core/contract/outcome.ts'
import type { Submission } from '#core/contract/submission.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { never, type Engine } from './engine.ts'
import type { Registered, Settlement } from './ledger.ts'
import { receiptOf } from './submit.ts'

/** A request as the core holds it; the settlement is there once it is decided. */
export type Held = { readonly request: Registered; readonly settlement?: Settlement }

export async function held(engine: Engine, id: string): Promise<Result<Held, Failure>> {
  const settled = await engine.ledger.settled(id)
  if (settled !== undefined) return ok(settled)
  const request = await engine.ledger.reading((on) => on.request(id))
  return request === undefined ? no(never('richiesta-sconosciuta', { richiesta: id })) : ok({ request })
}

type Detail = { readonly request: Submission; readonly receipt: Receipt; readonly outcome?: Outcome }

/** What was sent, where it stands, and once it is decided every line of its istruttoria. */
export function detailOf({ request, settlement }: Held): Detail {
  const { id, service, version, azienda, richiedente, answers, previous } = request
  const sent = { id, service, version, azienda, richiedente, answers, ...(previous !== undefined && { previous }) }
  const detail = { request: sent, receipt: receiptOf(request) }
  if (settlement === undefined) return detail
  const { decision, at } = settlement
  return { ...detail, outcome: { id, service, version, ...decision, decidedAt: at } }
}
