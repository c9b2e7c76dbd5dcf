import type { CoreEvent } from '#core/contract/outcome.ts'
import { newsOf } from '#core/engine/communications/told.ts'
import type { Runner } from '#core/store/prepared.ts'
import { communicationById, stepAt } from './queries.ts'
import { communicationFrom, stepFrom } from './stored.ts'

type Told = { readonly seq: number; readonly request: string; readonly at: string; readonly passo: number }

/** The event of a step, as who opened the communication is told it. */
export async function newsFrom(on: Runner, { seq, request, at, passo }: Told): Promise<CoreEvent> {
  const [row] = await communicationById(on, { id: request })
  const [step] = await stepAt(on, { communication: request, n: passo })
  if (row === undefined || step === undefined) throw new Error(`no step of event ${seq}`)
  const { protocollo } = row
  return {
    seq,
    kind: 'comunicazione',
    request,
    at,
    protocollo,
    comunicazione: newsOf(communicationFrom(row), stepFrom(step)),
  }
}
