import type { Happening } from '#core/engine/ledger.ts'
import type { KnownPieces } from '#core/store/kept-pieces.ts'
import type { Piece } from '#core/store/piece.ts'
import type { Runner } from '#core/store/prepared.ts'
import type { Decided } from '#core/store/queries/requests.ts'
import type { AttivitaTable, DecisionsTable, RequestsTable } from '#core/store/schema.ts'
import { grouped } from '#core/store/present.ts'
import { eventsOf } from '#core/store/series.ts'
import { applyTogether, type Changed } from './apply-together.ts'
import { atOnce } from './at-once.ts'
import {
  insertDecisions,
  insertPieces,
  insertRequests,
  markAllDecided,
  noteActivities,
  tellEvents,
} from './queries/rows.ts'

/** Rows of one statement: some MB at most. */
const ROWS = 1_000

type Told = Happening & { readonly recipient: string }

/**
 * What a transaction writes last: rows that writers who have nothing else in common meet at. They are written in one
 * order for all, so that no two writers wait for each other, and what is held is held for the shortest time.
 */
export type LastWrites = {
  readonly events: Told[]
  readonly pieces: Piece[]
  readonly jobs: string[]
  /** Rows of requests and decisions, written together: when the transaction ends, or before somebody reads them. */
  readonly requests: RequestsTable[]
  readonly decided: Decided[]
  readonly decisions: DecisionsTable[]
  readonly days: AttivitaTable[]
  /** What accepted requests change. */
  readonly changes: Changed[]
}

export const noWrites = (): LastWrites => ({
  ...{ events: [], pieces: [], jobs: [] },
  ...{ requests: [], decided: [], decisions: [], days: [], changes: [] },
})

/** Remembers how far it had come; what it gives forgets everything since. */
export function markIn(last: LastWrites): () => void {
  const lists: unknown[][] = Object.values(last)
  const then = lists.map(({ length }) => length)
  return () => {
    for (const [at, list] of lists.entries()) list.length = then[at] ?? 0
  }
}

/** Writes what waits to be written; parents before children, all in one journey. */
export async function writeRows(
  on: Runner,
  { requests, decided, decisions, days, changes }: LastWrites,
): Promise<void> {
  await atOnce([
    written(on, insertRequests, requests),
    marked(on, decided.splice(0)),
    written(on, insertDecisions, decisions),
    written(on, noteActivities, days),
    applyTogether(on, changes.splice(0)),
  ])
}

/** Those that went one way at one moment together: hardly ever more than two statements. */
async function marked(on: Runner, decided: readonly Decided[]): Promise<void> {
  const ways = [...grouped(decided, ({ esito, decided_at }) => `${esito} ${decided_at}`).values()]
  await atOnce(
    ways.map(async (alike) => {
      const [first] = alike
      if (first !== undefined) await markAllDecided(on, { ...first, ids: alike.map(({ id }) => id) })
    }),
  )
}

type Write<Row> = (on: Runner, rows: readonly Row[]) => number | Promise<number>

async function written<Row>(on: Runner, write: Write<Row>, rows: Row[]): Promise<void> {
  const all = rows.splice(0)
  const parts: Row[][] = []
  for (let at = 0; at < all.length; at += ROWS) parts.push(all.slice(at, at + ROWS))
  await atOnce(parts.map(async (part) => write(on, part)))
}

/** Keeps what is not known to be kept, and says at once what that is: it is known as soon as the transaction is on the disk. */
export function keepPieces(on: Runner, pieces: readonly Piece[], known: KnownPieces) {
  const fresh = new Map(pieces.filter(({ hash }) => !known.has(hash)).map((piece) => [piece.hash, piece]))
  const rows = [...fresh.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1))
  const content = rows.map(({ hash, content }) => ({ hash, content }))
  return { hashes: [...fresh.keys()], written: written(on, insertPieces, content) }
}

/** Tells what happened, each recipient in the order in which it did. */
export async function tell(on: Runner, events: readonly Told[]): Promise<void> {
  const rows = [...grouped(events, ({ recipient }) => recipient)].flatMap(([recipient, own]) =>
    own.map(({ kind, request, at, passo = null }, index) => ({
      ...{ series: eventsOf(recipient), recipient, place: index + 1, kind, request, at, passo },
    })),
  )
  // all at once, however many: the numbers of one recipient follow from how many he is told
  if (rows.length > 0) await tellEvents(on, rows)
}
