import type { Riscontro } from '#core/domain/dossier.ts'
import type { Ledger, LedgerTx, Registered, Settlement } from '#core/engine/ledger.ts'
import { civilDay } from '#core/kernel/civil-day.ts'
import type { Inquiry } from '#core/service/inquiry.ts'
import { applyChange } from './apply.ts'
import { readDossier } from './dossier.ts'
import { dossierFrom, kept, listsOf } from './kept-decision.ts'
import { keeperOf, type Keeping } from './kept-pieces.ts'
import type { Archive } from './open.ts'
import { reading, runnerOn, type Runner } from './prepared.ts'
import { noteActivity } from './queries/activity.ts'
import { addressOfOthers } from './queries/address-of-others.ts'
import { decisionOf, insertDecision } from './queries/decisions.ts'
import { eventsAfter, insertEvent } from './queries/events.ts'
import { pieceOf } from './queries/pieces.ts'
import { insertRequest, markDecided, markRecalled, receiptById, requestById } from './queries/requests.ts'
import { undecidedIds } from './queries/waiting.ts'
import { eventsOf, lastOf, protocolsOf, seriesOn, type Series } from './series.ts'
import { eventFrom, requestFrom, rowOf, settlementFrom } from './stored.ts'

type OpenArchive = Pick<Archive, 'core' | 'statements'>

/** The engine's storage in an open archive. */
export function ledgerIn(archive: OpenArchive): Ledger {
  const keeper = keeperOf()
  return {
    transaction: async (work) => {
      const on = runnerOn(archive)
      const writing = { on, archive, series: seriesOn(on), pieces: keeper(on) }
      const done = await archive.core.transaction().execute(() => within(writing, work))
      writing.pieces.committed()
      return done
    },
    events: (recipient, after, limit) =>
      reading(archive, async (on) => {
        const rows = await eventsAfter(on, { recipient, after, limit })
        return { events: rows.map(eventFrom), last: await lastOf(on, eventsOf(recipient)) }
      }),
    settled: (id) => reading(archive, (on) => settledIn(on, id)),
    undecided: (limit) => reading(archive, async (on) => (await undecidedIds(on, { limit })).map(({ id }) => id)),
  }
}

async function settledIn(on: Runner, id: string) {
  const [request] = await requestById(on, { id })
  const [row] = await decisionOf(on, { request: id })
  if (!request?.esito || !row) return undefined
  const dossier = dossierFrom(row.dossier, await contentsOf(on, listsOf(row.lists)))
  return { request: requestFrom(request), settlement: settlementFrom({ row, esito: request.esito, dossier }) }
}

/** What the pieces say, by the names they are referred to with. */
async function contentsOf(on: Runner, refs: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const contents: Record<string, string> = {}
  for (const [name, hash] of Object.entries(refs)) {
    const [found] = await pieceOf(on, { hash })
    if (!found) throw new Error(`the archive does not hold the piece ${hash}`)
    contents[name] = found.content
  }
  return contents
}

/** The archive's reply to each question that only the answers make possible. */
export async function inquire(
  on: Runner,
  inquiries: readonly Inquiry[],
  azienda: string,
): Promise<readonly Riscontro[]> {
  const replies: Riscontro[] = []
  for (const { domanda, valore } of inquiries) {
    const [other] = await addressOfOthers(on, { valore: valore.toLowerCase(), azienda })
    replies.push({ domanda, valore, trovato: other !== undefined })
  }
  return replies
}

/** What one transaction writes with. */
type Writing = {
  readonly on: Runner
  readonly archive: OpenArchive
  readonly series: Series
  readonly pieces: Keeping
}

async function within<T>(writing: Writing, work: (tx: LedgerTx) => Promise<T>): Promise<T> {
  const done = await work(transactionOn(writing))
  await writing.series.keep()
  return done
}

function transactionOn(writing: Writing): LedgerTx {
  const { on, series } = writing
  return {
    // SQLite has one writer: whoever is in a transaction has locked every company.
    lockCompany: () => Promise.resolve(),
    dossier: (query) => readDossier(on, query),
    inquire: (inquiries, about) => inquire(on, inquiries, about),
    receipt: async (id) => (await receiptById(on, { id }))[0],
    find: async (id) => {
      const [row] = await requestById(on, { id })
      return row && requestFrom(row)
    },
    nextProtocol: (year) => series.take(protocolsOf(year)),
    register: (request, settlement) => register(writing, request, settlement),
    settle: async (request, settlement) => {
      const { decision, at } = settlement
      await markDecided(on, { id: request.id, esito: decision.esito, decided_at: at })
      await decided(writing, request, settlement)
    },
    recall: async (id) => {
      await markRecalled(on, { id })
    },
    apply: (change, by) => applyChange(on, change, by),
    append: async (recipient, happenings) => {
      const first = await series.take(eventsOf(recipient), happenings.length)
      for (const [index, happening] of happenings.entries())
        await insertEvent(on, { recipient, seq: first + index, ...happening })
    },
    attempt: (work) => attempt(writing, work),
  }
}

async function register(writing: Writing, request: Registered, settlement?: Settlement): Promise<void> {
  await insertRequest(writing.on, rowOf(request, settlement))
  if (settlement) await decided(writing, request, settlement)
}

async function decided(
  { on, pieces }: Writing,
  { id, richiedente, receivedAt, subject }: Registered,
  settlement: Settlement,
) {
  const { dossier, at } = settlement
  const decision = kept(settlement)
  await pieces.keep(decision.pieces)
  await insertDecision(on, { request: id, ...decision.row })
  if (subject.matricola === undefined) return
  const il = receivedAt === at ? dossier.oggi : civilDay(new Date(receivedAt))
  await noteActivity(on, { matricola: subject.matricola, richiedente: richiedente.codiceFiscale, il })
}

/** A savepoint. Where SQLite has undone the whole transaction by itself, nothing may go on. */
async function attempt<T>({ archive: { statements }, series, pieces }: Writing, work: () => Promise<T>): Promise<T> {
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
    if (statements.inTransaction())
      for (const step of ['rollback to attempt', 'release attempt']) statements.prepare(step).run([])
    throw error
  }
}
