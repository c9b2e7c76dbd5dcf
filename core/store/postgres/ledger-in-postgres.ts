import type { Ledger, LedgerTx } from '#core/engine/ledger.ts'
import { receiptOf } from '#core/engine/submit.ts'
import { communicationsOn } from '#core/store/communications/communications-tx.ts'
import { readDossier } from '#core/store/dossier.ts'
import type { Dossiers } from '#core/store/dossiers-at-hand.ts'
import { knownPieces } from '#core/store/kept-pieces.ts'
import { inquire } from '#core/store/ledger.ts'
import { readsOn } from '#core/store/ledger-reads.ts'
import { sharedOn, type Rows } from '#core/store/ledger-tx.ts'
import type { Piece } from '#core/store/piece.ts'
import type { Runner } from '#core/store/prepared.ts'
import { eventsOf, protocolsOf } from '#core/store/series.ts'
import { requestFrom } from '#core/store/stored.ts'
import {
  dossierOf,
  foresee,
  forgetAll,
  forgetWhatChanges,
  holdRequests,
  nothingForeseen,
  repliesOf,
  type Foreseen,
} from './foreseen.ts'
import { atOnce } from './at-once.ts'
import { lockAddresses } from './inquiries.ts'
import { keepPieces, markIn, noWrites, tell, writeRows, type LastWrites } from './last-writes.ts'
import { numbersOn, type Numbers } from './numbers.ts'
import type { Postgres } from './open-postgres.ts'
import { heldCommunication, heldCompanies, heldRequest } from './queries/locks.ts'
import { lastNumbers } from './queries/numbers.ts'
import { isPassing } from './trying-again.ts'

/** Puts requests into a queue, in the transaction that received them. */
export type Enqueue = (on: Executor, ids: readonly string[]) => Promise<void>

/** Runs statements of others on the connection of a transaction; they are prepared, so they must be few. */
export type Executor = {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
}

/** The engine's storage in PostgreSQL. Without a queue, what waits is found by its state. */
export function ledgerInPostgres(
  postgres: Pick<Postgres, 'db' | 'reading' | 'atOneMoment' | 'transaction'>,
  enqueue?: Enqueue,
): Ledger {
  const known = knownPieces()
  return {
    transaction: async (work) => {
      const { done, kept } = await postgres.transaction(async (on) => {
        const writing: Writing = { on, last: noWrites(), seen: nothingForeseen(), numbers: numbersOn(on) }
        const result = await within(writing, work)
        const { pieces, jobs, events } = writing.last
        const { hashes, written } = keepPieces(on, pieces, known)
        const queued = jobs.length > 0 ? enqueue?.(executorOn(on), jobs) : undefined
        await atOnce([writeRows(on, writing.last), written, ...(queued ? [queued] : []), tell(on, events)])
        return { done: result, kept: hashes }
      })
      known.add(kept)
      return done
    },
    ...readsOn(postgres.reading, postgres.db, postgres.atOneMoment),
    heads: (recipients) => postgres.reading((on) => headsOn(on, recipients)),
  }
}

const executorOn = (on: Runner): Executor => ({
  executeSql: async (sql, parameters = []) => ({ rows: [...(await on.run({ sql, parameters }))] }),
})

async function headsOn(on: Runner, recipients: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const recipientOf = new Map(recipients.map((recipient) => [eventsOf(recipient), recipient]))
  const rows = await lastNumbers(on, { names: [...recipientOf.keys()] })
  return new Map(rows.map(({ name, value }) => [recipientOf.get(name) ?? '', value]))
}

type Writing = {
  readonly on: Runner
  readonly last: LastWrites
  readonly seen: Foreseen
  readonly numbers: Numbers
  /** Why the whole must be done again, though the attempt that met with it was undone. */
  passing?: Error
}

async function within<T>(writing: Writing, work: (tx: LedgerTx) => Promise<T>): Promise<T> {
  const done = await work(transactionOn(writing))
  if (writing.passing !== undefined) throw writing.passing
  await writing.numbers.giveBack()
  return done
}

function transactionOn(writing: Writing): LedgerTx {
  const { on, last, seen, numbers } = writing
  const keep = (pieces: readonly Piece[]) => noted(last.pieces, pieces)
  const shared = sharedOn({ on, dossiers: eachAnew(on), keep, rows: rowsLater(last) })
  return {
    ...shared,
    ...readsOf(writing, shared),
    ...holdsOf(writing),
    register: async (request, settlement) => {
      await shared.register(request, settlement)
      seen.receipts.set(request.id, receiptOf(request))
    },
    settle: async (request, settlement) => {
      await shared.settle(request, settlement)
      seen.requests.set(request.id, { ...request, state: 'decisa' })
    },
    recall: async (id) => {
      // one that this very transaction registered may still wait to be written
      await writeRows(on, last)
      seen.requests.delete(id)
      await shared.recall(id)
    },
    apply: (change, by) => {
      forgetWhatChanges(seen, change)
      return noted(last.changes, [{ change, by }])
    },
    communications: communicationsOn(on, heldCommunication),
    nextProtocol: (year) => numbers.next(protocolsOf(year), seen.receipts.size),
    append: (recipient, happenings) =>
      noted(
        last.events,
        happenings.map((happening) => ({ recipient, ...happening })),
      ),
    enqueue: (id) => noted(last.jobs, [id]),
    attempt: (work) => attempt(writing, work),
  }
}

/** Others write meanwhile what no lock of ours holds: contacts of who acts for many companies, say. */
const eachAnew = (on: Runner): Dossiers => ({ read: (query) => readDossier(on, query), touched: () => undefined })

const rowsLater = ({ requests, decided, decisions, days }: LastWrites): Rows => ({
  request: (row) => requests.push(row),
  decided: (mark) => decided.push(mark),
  decision: (row) => decisions.push(row),
  active: (day) => days.push(day),
})

type Reads = Pick<LedgerTx, 'foresee' | 'receipt' | 'dossier' | 'find' | 'inquire'>

/** What was foreseen is given; everything else is read as it is now, after what waits to be written. */
function readsOf({ on, last, seen }: Writing, shared: Pick<LedgerTx, 'receipt' | 'dossier'>): Reads {
  return {
    foresee: (reads) => foresee(on, seen, reads),
    receipt: async (id) => {
      if (seen.receipts.has(id)) return seen.receipts.get(id)
      await writeRows(on, last)
      return shared.receipt(id)
    },
    dossier: (query) =>
      dossierOf(seen, query, async () => {
        await writeRows(on, last)
        return shared.dossier(query)
      }),
    find: async (id) => {
      const known = seen.requests.get(id)
      if (known !== undefined) return known
      await writeRows(on, last)
      const [row] = await heldRequest(on, { id })
      return row && requestFrom(row)
    },
    inquire: async (inquiries, about) => {
      const known = repliesOf(seen, inquiries, about)
      if (known !== undefined) return known
      await writeRows(on, last)
      await lockAddresses(on, inquiries)
      return inquire(on, inquiries, about)
    },
  }
}

function holdsOf({ on, seen }: Writing): Pick<LedgerTx, 'lockCompanies' | 'lockRequests'> {
  return {
    lockCompanies: (codici) => lockCompanies(on, codici),
    lockRequests: async (ids) => lockCompanies(on, await holdRequests(on, seen, ids)),
  }
}

function noted<T>(list: T[], more: readonly T[]): Promise<void> {
  list.push(...more)
  return Promise.resolve()
}

async function lockCompanies(on: Runner, codici: readonly string[]): Promise<void> {
  if (codici.length > 0) await heldCompanies(on, { codici })
}

/** A savepoint. A failure that passes is one of the whole transaction: not all engines go on after it. */
async function attempt<T>(writing: Writing, work: () => Promise<T>): Promise<T> {
  const { on, last, seen, numbers } = writing
  const run = (statement: string) => on.run({ sql: statement, parameters: [] })
  if (writing.passing !== undefined) throw writing.passing
  // what was written before it must outlive it
  await writeRows(on, last)
  await numbers.giveBack()
  await run('savepoint attempt')
  const takeBack = markIn(last)
  try {
    const done = await work()
    await writeRows(on, last)
    await numbers.giveBack()
    await run('release savepoint attempt')
    return done
  } catch (error) {
    takeBack()
    numbers.forget()
    forgetAll(seen)
    if (isPassing(error)) writing.passing = error as Error
    else for (const step of ['rollback to savepoint attempt', 'release savepoint attempt']) await run(step)
    throw error
  }
}
