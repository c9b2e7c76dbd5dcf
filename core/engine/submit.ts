import type { Receipt } from '#core/contract/outcome.ts'
import type { Submission } from '#core/contract/submission.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { arrival, type Arrival } from './arrival.ts'
import { inOneTransaction, type Answers } from './batch.ts'
import { never, type Engine } from './engine.ts'
import { refusedBy } from './admission.ts'
import { applied, dossierFor, glanceFor, opened, settled, sketched, type Sketch } from './istruttoria.ts'
import type { DossierQuery, LedgerTx, Registered } from './ledger.ts'
import { moment, type Moment } from './moment.ts'

/** Receives requests and decides each at once, all in one transaction: the embedded core. */
export function submit(engine: Engine, batch: readonly unknown[], mittente?: string): Promise<Answers> {
  const way = { batch, mittente, holds: true, look: judged, open: opened }
  return taken(engine, way, async (tx, request, opening, now) => {
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
  const way = { batch, mittente, holds: false, look: glanceFor, open: sketched }
  return taken(engine, way, async (tx, request, _, now) => {
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

type Filing<Opening> = (tx: LedgerTx, request: Registered, opening: Opening, now: Moment) => Promise<Receipt['state']>

type Handed<Opening> = {
  readonly batch: readonly unknown[]
  readonly mittente: string | undefined
  /** Whether the companies are held until all is decided. */
  readonly holds: boolean
  /** What of the archive is read of each request, and what is made of it. */
  readonly look: (engine: Engine, submission: Submission, oggi: string) => DossierQuery
  readonly open: (
    engine: Engine,
    tx: LedgerTx,
    submission: Submission,
    now: Moment,
  ) => Promise<Result<Opening, Failure>>
}
function taken<Opening extends Sketch>(
  engine: Engine,
  { batch, mittente, holds, look, open }: Handed<Opening>,
  file: Filing<Opening>,
): Promise<Answers> {
  const now = moment(engine)
  const arrivals = batch.map((raw) => arrival(engine, raw))
  return inOneTransaction(engine, {
    items: arrivals,
    lock: async (tx) => {
      const asked = arrivals.flatMap((one) => (one.ok ? [one.value.submission] : []))
      if (holds) await tx.lockCompanies(asked.map(({ azienda }) => azienda))
      await tx.foresee({
        receipts: asked.map(({ id }) => id),
        dossiers: asked.map((one) => look(engine, one, now.oggi)),
      })
    },
    work: async (tx, arrived) => {
      if (!arrived.ok) return arrived
      const first = await tx.receipt(arrived.value.submission.id)
      return first ? again(first, arrived.value) : filed(engine, tx, { ...arrived.value, mittente, now, open, file })
    },
  })
}

const judged = (_: Engine, submission: Submission, oggi: string) => dossierFor(submission, oggi)

/** The same content gives the first answer again, for ever; the same id may never stand for something else. */
function again(first: Receipt, { hash }: Arrival): Result<Receipt, Failure> {
  return first.hash === hash ? ok(first) : no(never('contenuto-diverso', { protocollo: first.protocollo }))
}

type Filed<Opening> = Arrival &
  Pick<Handed<Opening>, 'mittente' | 'open'> & { readonly now: Moment; readonly file: Filing<Opening> }

async function filed<Opening extends Sketch>(
  engine: Engine,
  tx: LedgerTx,
  { submission, hash, mittente, now, open, file }: Filed<Opening>,
): Promise<Result<Receipt, Failure>> {
  const opening = await open(engine, tx, submission, now)
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
