import { CompiledQuery, type Transaction } from 'kysely'
import type { Ledger, LedgerTx } from '#core/engine/ledger.ts'
import type { Inquiry } from '#core/service/inquiry.ts'
import { communicationsOn } from '#core/store/communications/communications-tx.ts'
import { knownPieces } from '#core/store/kept-pieces.ts'
import { inquire } from '#core/store/ledger.ts'
import { readsOn } from '#core/store/ledger-reads.ts'
import { sharedOn } from '#core/store/ledger-tx.ts'
import type { Runner } from '#core/store/prepared.ts'
import type { CoreTables } from '#core/store/schema.ts'
import { eventsOf, protocolsOf } from '#core/store/series.ts'
import { requestFrom } from '#core/store/stored.ts'
import { keepPieces, markIn, noWrites, tellEvents, type LastWrites } from './last-writes.ts'
import type { Postgres } from './open-postgres.ts'
import { heldCommunication, heldCompanies, heldRequest, heldRequests } from './queries/locks.ts'
import { lastNumbers, movedOne } from './queries/numbers.ts'
import { isPassing } from './trying-again.ts'

/** Puts requests into a queue, in the transaction that received them. */
export type Enqueue = (tx: Transaction<CoreTables>, ids: readonly string[]) => Promise<void>

/** The engine's storage in PostgreSQL. Without a queue, what waits is found by its state. */
export function ledgerInPostgres(
  postgres: Pick<Postgres, 'db' | 'reading' | 'transaction'>,
  enqueue?: Enqueue,
): Ledger {
  const known = knownPieces()
  return {
    transaction: async (work) => {
      const { done, kept } = await postgres.transaction(async (on, tx) => {
        const writing: Writing = { on, tx, last: noWrites() }
        const result = await work(transactionOn(writing))
        if (writing.passing !== undefined) throw writing.passing
        const { pieces, jobs, events } = writing.last
        const fresh = await keepPieces(tx, pieces, known)
        if (jobs.length > 0) await enqueue?.(tx, jobs)
        if (events.length > 0) await tellEvents(tx, events)
        return { done: result, kept: fresh }
      })
      known.add(kept)
      return done
    },
    ...readsOn(postgres.reading, postgres.db),
    heads: (recipients) => postgres.reading((on) => headsOn(on, recipients)),
  }
}

async function headsOn(on: Runner, recipients: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const recipientOf = new Map(recipients.map((recipient) => [eventsOf(recipient), recipient]))
  const rows = await lastNumbers(on, { names: [...recipientOf.keys()] })
  return new Map(rows.map(({ name, value }) => [recipientOf.get(name) ?? '', value]))
}

type Writing = {
  readonly on: Runner
  readonly tx: Transaction<CoreTables>
  readonly last: LastWrites
  /** Why the whole must be done again, though the attempt that met with it was undone. */
  passing?: Error
}

function transactionOn(writing: Writing): LedgerTx {
  const { on, last } = writing
  return {
    ...sharedOn({ on, keep: (pieces) => noted(last.pieces, pieces) }),
    lockCompanies: (codici) => lockCompanies(on, codici),
    lockRequests: async (ids) => {
      const held = await heldRequests(on, { ids })
      await lockCompanies(
        on,
        held.map(({ azienda }) => azienda),
      )
    },
    find: async (id) => {
      const [row] = await heldRequest(on, { id })
      return row && requestFrom(row)
    },
    communications: communicationsOn(on, heldCommunication),
    inquire: async (inquiries, about) => {
      await lockAddresses(on, inquiries)
      return inquire(on, inquiries, about)
    },
    nextProtocol: (year) => next(on, protocolsOf(year)),
    append: (recipient, happenings) =>
      noted(
        last.events,
        happenings.map((happening) => ({ recipient, ...happening })),
      ),
    enqueue: (id) => noted(last.jobs, [id]),
    attempt: (work) => attempt(writing, work),
  }
}

function noted<T>(list: T[], more: readonly T[]): Promise<void> {
  list.push(...more)
  return Promise.resolve()
}

async function lockCompanies(on: Runner, codici: readonly string[]): Promise<void> {
  if (codici.length > 0) await heldCompanies(on, { codici })
}

/** Two companies that give themselves the same address at the same time: the second one sees what the first one did. */
async function lockAddresses(on: Runner, inquiries: readonly Inquiry[]): Promise<void> {
  const asked = inquiries.filter(({ domanda }) => domanda === 'recapito-di-altri')
  const names = new Set(asked.map(({ valore }) => `recapito ${valore.toLowerCase()}`))
  for (const name of [...names].sort()) await movedOne(on, { name, value: 0 })
}

async function next(on: Runner, name: string): Promise<number> {
  const [row] = await movedOne(on, { name, value: 1 })
  if (row === undefined) throw new Error(`no number of ${name}`)
  return row.value
}

/** A savepoint. A failure that passes is one of the whole transaction: not all engines go on after it. */
async function attempt<T>(writing: Writing, work: () => Promise<T>): Promise<T> {
  const { tx, last } = writing
  const run = (statement: string) => tx.executeQuery(CompiledQuery.raw(statement))
  if (writing.passing !== undefined) throw writing.passing
  await run('savepoint attempt')
  const takeBack = markIn(last)
  try {
    const done = await work()
    await run('release savepoint attempt')
    return done
  } catch (error) {
    takeBack()
    if (isPassing(error)) writing.passing = error as Error
    else for (const step of ['rollback to savepoint attempt', 'release savepoint attempt']) await run(step)
    throw error
  }
}
