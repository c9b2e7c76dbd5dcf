import type { Receipt } from '#core/contract/outcome.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { arrival, type Arrival } from './arrival.ts'
import { inOneTransaction, type Answers } from './batch.ts'
import { never, type Engine } from './engine.ts'
import { refusedBy } from './admission.ts'
import { applied, dossierFor, opened, settled, type Case } from './istruttoria.ts'
import type { LedgerTx, Registered } from './ledger.ts'
import { moment, type Moment } from './moment.ts'

/** Receives requests and decides each at once, all in one transaction: the embedded core. */
export function submit(engine: Engine, batch: readonly unknown[], mittente?: string): Promise<Answers> {
  return taken(engine, { batch, mittente, holds: true }, async (tx, request, opening, now) => {
    const settlement = await settled(tx, opening, now)
    await tx.register({ ...request, state: 'decisa' }, settlement)
    await applied(tx, request.id, settlement)
    await tx.append(recipientOf(request), [
      { kind: 'ricevuta', request: request.id, at: now.at },
      { kind: 'decisa', request: request.id, at: now.at },
    ])
    return 'decisa'
  })
}

/**
 * Receives requests that will be decided later: the core with a queue. It changes nothing of a company, so it waits for
 * nobody who does; two that bring the same id meet at the id.
 */
export function receive(engine: Engine, batch: readonly unknown[], mittente?: string): Promise<Answers> {
  return taken(engine, { batch, mittente, holds: false }, async (tx, request, _, now) => {
    await tx.register(request)
    await tx.enqueue(request.id)
    await tx.append(recipientOf(request), [{ kind: 'ricevuta', request: request.id, at: now.at }])
    return 'ricevuta'
  })
}

/** Who is told of a request: who handed it in, else the intermediario, also when his sub-delegato asks. */
export function recipientOf({ mittente, richiedente }: Pick<Registered, 'mittente' | 'richiedente'>): string {
  return mittente ?? richiedente.delegante ?? richiedente.codiceFiscale
}

export function receiptOf({ id, protocollo, receivedAt, state, hash }: Registered): Receipt {
  return { id, protocollo, receivedAt, state, hash }
}

type Filing = (tx: LedgerTx, request: Registered, opening: Case, now: Moment) => Promise<Receipt['state']>

type Handed = {
  readonly batch: readonly unknown[]
  readonly mittente: string | undefined
  /** Whether the companies are held until all is decided. */
  readonly holds: boolean
}

function taken(engine: Engine, { batch, mittente, holds }: Handed, file: Filing): Promise<Answers> {
  const now = moment(engine)
  const arrivals = batch.map((raw) => arrival(engine, raw))
  return inOneTransaction(engine, {
    items: arrivals,
    lock: async (tx) => {
      const asked = arrivals.flatMap((one) => (one.ok ? [one.value.submission] : []))
      if (holds) await tx.lockCompanies(asked.map(({ azienda }) => azienda))
      await tx.foresee({
        receipts: asked.map(({ id }) => id),
        dossiers: asked.map((one) => dossierFor(one, now.oggi)),
      })
    },
    work: async (tx, arrived) => {
      if (!arrived.ok) return arrived
      const first = await tx.receipt(arrived.value.submission.id)
      return first ? again(first, arrived.value) : filed(engine, tx, { ...arrived.value, mittente, now, file })
    },
  })
}

/** The same content gives the first answer again, for ever; the same id may never stand for something else. */
function again(first: Receipt, { hash }: Arrival): Result<Receipt, Failure> {
  return first.hash === hash ? ok(first) : no(never('contenuto-diverso', { protocollo: first.protocollo }))
}

async function filed(
  engine: Engine,
  tx: LedgerTx,
  { submission, hash, mittente, now, file }: Arrival & { mittente: string | undefined; now: Moment; file: Filing },
): Promise<Result<Receipt, Failure>> {
  const opening = await opened(engine, tx, submission, now)
  if (!opening.ok) return opening
  const settings = (await tx.settings()) ?? engine.settings
  const unfit = refusedBy(settings, submission, opening.value, now)
  if (unfit !== undefined) return no(unfit)
  const year = now.oggi.slice(0, 4)
  const protocollo = `ST-${year}-${String(await tx.nextProtocol(year)).padStart(7, '0')}`
  const { subject } = opening.value
  const received = { hash, state: 'ricevuta', protocollo, receivedAt: now.at, subject } as const
  const isAsker = mittente === undefined || mittente === recipientOf(submission)
  const request = { ...submission, ...received, ...(!isAsker && { mittente }) }
  const state = await file(tx, request, opening.value, now)
  return ok(receiptOf({ ...request, state }))
}
