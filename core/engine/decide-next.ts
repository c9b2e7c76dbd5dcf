import type { Receipt } from '#core/contract/outcome.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { inOneTransaction, type Answers } from './batch.ts'
import { never, type Engine } from './engine.ts'
import { applied, foreseenFor, opened, settled } from './istruttoria.ts'
import type { ForeseenDossier, LedgerTx } from './ledger.ts'
import { moment, type Moment } from './moment.ts'
import { receiptOf, recipientOf } from './submit.ts'

/** Decides the requests that have waited longest, at most `limit`, in one transaction; the caller decides when to call again. */
export async function decideNext(engine: Engine, limit: number): Promise<Answers> {
  return decideAll(engine, await engine.ledger.undecided(limit))
}

/** Decides those requests; one that is decided already, or was recalled, gives its receipt and nothing happens. */
export function decideAll(engine: Engine, ids: readonly string[]): Promise<Answers> {
  const now = moment(engine)
  return inOneTransaction(engine, {
    items: ids,
    lock: (tx) => held(engine, tx, ids, now),
    work: (tx, id) => decideOne(engine, tx, id, now),
  })
}

async function held(engine: Engine, tx: LedgerTx, ids: readonly string[], { oggi }: Moment): Promise<void> {
  await tx.lockRequests(ids)
  const waiting: ForeseenDossier[] = []
  for (const id of ids) {
    const request = await tx.find(id)
    if (request?.state === 'ricevuta') waiting.push(foreseenFor(engine, request, oggi))
  }
  await tx.foresee({ receipts: [], dossiers: waiting })
}

async function decideOne(engine: Engine, tx: LedgerTx, id: string, now: Moment): Promise<Result<Receipt, Failure>> {
  const request = await tx.find(id)
  if (request === undefined) return no(never('richiesta-sconosciuta', { richiesta: id }))
  if (request.state !== 'ricevuta') return ok(receiptOf(request))
  const opening = await opened(engine, tx, request, now)
  if (!opening.ok) return opening
  const settlement = await settled(tx, opening.value, now)
  await tx.settle(request, settlement)
  await applied(tx, id, settlement)
  await tx.append(recipientOf(request), [{ kind: 'decisa', request: id, at: now.at }])
  return ok(receiptOf({ ...request, state: 'decisa' }))
}
