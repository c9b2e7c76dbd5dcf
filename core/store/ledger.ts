import type { Riscontro } from '#core/domain/dossier.ts'
import type { Ledger, LedgerTx } from '#core/engine/ledger.ts'
import type { Inquiry } from '#core/service/inquiry.ts'
import { communicationsOn } from './communications/communications-tx.ts'
import { dossiersAtHand } from './dossiers-at-hand.ts'
import { keeperOf, type Keeping } from './kept-pieces.ts'
import { readsOn } from './ledger-reads.ts'
import { rowsAtOnce, sharedOn } from './ledger-tx.ts'
import type { Archive } from './open.ts'
import { inTransaction, reading, runnerOn, type Local, type Runner } from './prepared.ts'
import { addressOfOthers } from './queries/address-of-others.ts'
import { attachmentByHash } from './queries/attachments.ts'
import { insertEvent } from './queries/events.ts'
import { requestById } from './queries/requests.ts'
import { eventsOf, lastOf, protocolsOf, seriesOn, type Series } from './series.ts'
import { requestFrom } from './stored.ts'

type OpenArchive = Pick<Archive, 'core' | 'statements'>

/** The engine's storage in an open archive. */
export function ledgerIn(archive: OpenArchive): Ledger {
  const keeper = keeperOf()
  return {
    transaction: async (work) => {
      const on = runnerOn(archive)
      const { done, series, pieces } = await inTransaction(archive, () =>
        within({ on, archive, dossiers: dossiersAtHand(on), series: seriesOn(on), pieces: keeper(on) }, work),
      )
      pieces.committed()
      series.committed()
      return done
    },
    ...readsOn((work) => reading(archive, work), archive.core),
    heads: (recipients) => reading(archive, (on) => headsOn(on, recipients)),
  }
}

async function headsOn(on: Runner, recipients: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const heads = new Map<string, number>()
  for (const recipient of recipients) heads.set(recipient, await lastOf(on, eventsOf(recipient)))
  return heads
}

/** The archive's reply to each question that only the answers make possible. */
export async function inquire(
  on: Runner,
  inquiries: readonly Inquiry[],
  azienda: string,
): Promise<readonly Riscontro[]> {
  const replies: Riscontro[] = []
  for (const inquiry of inquiries) {
    const { domanda, valore } = inquiry
    replies.push({ domanda, valore, trovato: (await rowsFor(on, inquiry, azienda)).length > 0 })
  }
  return replies
}

function rowsFor(on: Runner, inquiry: Inquiry, azienda: string) {
  if (inquiry.domanda === 'allegato') return attachmentByHash(on, { hash: inquiry.valore })
  return addressOfOthers(on, { valore: inquiry.valore.toLowerCase(), titolare: inquiry.titolare ?? azienda })
}

/** What one transaction writes with. */
type Writing = {
  readonly on: Local
  readonly archive: OpenArchive
  readonly dossiers: ReturnType<typeof dossiersAtHand>
  readonly series: Series
  readonly pieces: Keeping
}

async function within<T, In extends Writing>(writing: In, work: (tx: LedgerTx) => Promise<T>) {
  const done = await work(transactionOn(writing))
  writing.series.keep()
  return { ...writing, done }
}

const nothing = () => Promise.resolve()

function transactionOn(writing: Writing): LedgerTx {
  const { on, dossiers, series, pieces } = writing
  return {
    ...sharedOn({ on, dossiers, keep: pieces.keep, rows: rowsAtOnce(on) }),
    // each is read where it lies, by its index, and nothing crosses a wire
    foresee: nothing,
    // SQLite has one writer: whoever is in a transaction has locked every company.
    lockCompanies: nothing,
    lockRequests: nothing,
    communications: communicationsOn(on),
    // what waits is found by its state
    enqueue: nothing,
    find: (id) => {
      const [row] = requestById(on, { id })
      return Promise.resolve(row && requestFrom(row))
    },
    inquire: (inquiries, about) => inquire(on, inquiries, about),
    nextProtocol: (year) => Promise.resolve(series.take(protocolsOf(year))),
    append: (recipient, happenings) => {
      let seq = series.take(eventsOf(recipient), happenings.length)
      for (const { kind, request, at, passo = null } of happenings)
        insertEvent(on, { recipient, seq: seq++, kind, request, at, passo })
      return Promise.resolve()
    },
    attempt: (work) => attempt(writing, work),
  }
}

/** A savepoint. Where SQLite has undone the whole transaction by itself, nothing may go on. */
async function attempt<T>(writing: Writing, work: () => Promise<T>): Promise<T> {
  const { dossiers, series, pieces } = writing
  const { statements } = writing.archive
  if (!statements.inTransaction()) throw new Error('the transaction was lost')
  statements.prepare('savepoint attempt').run([])
  const takeBack = series.mark()
  try {
    const done = await work()
    statements.prepare('release attempt').run([])
    return done
  } catch (error) {
    takeBack()
    pieces.undone()
    dossiers.undone()
    if (statements.inTransaction())
      for (const step of ['rollback to attempt', 'release attempt']) statements.prepare(step).run([])
    throw error
  }
}
