import type { Receipt } from '#core/contract/outcome.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { broken, never, type Engine } from './engine.ts'
import type { LedgerTx } from './ledger.ts'
import { moment, type Moment } from './moment.ts'
import { receiptOf, recipientOf } from './submit.ts'

/** Takes a request back while it is undecided; asking twice gives the same answer. */
export async function recall(engine: Engine, id: string): Promise<Result<Receipt, Failure>> {
  const now = moment(engine)
  try {
    return await engine.ledger.transaction((tx) => recalled(tx, id, now))
  } catch (error) {
    return broken(engine, 'archivio-non-disponibile', error)
  }
}

async function recalled(tx: LedgerTx, id: string, now: Moment): Promise<Result<Receipt, Failure>> {
  const request = await tx.find(id)
  if (request === undefined) return no(never('richiesta-sconosciuta', { richiesta: id }))
  if (request.state === 'decisa') return no(never('gia-decisa', { protocollo: request.protocollo }))
  if (request.state === 'ricevuta') {
    await tx.recall(id)
    await tx.append(recipientOf(request), [{ kind: 'richiamata', request: id, at: now.at }])
  }
  return ok(receiptOf({ ...request, state: 'richiamata' }))
}
