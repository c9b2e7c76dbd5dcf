import type { Happening } from '#core/engine/ledger.ts'
import type { KnownPieces } from '#core/store/kept-pieces.ts'
import type { Db } from '#core/store/open.ts'
import type { Piece } from '#core/store/piece.ts'
import { grouped } from '#core/store/present.ts'
import { eventsOf } from '#core/store/series.ts'
import { moved } from './queries/numbers.ts'

/** Rows of one statement: far from the 65,535 parameters that one may have. */
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
}

export const noWrites = (): LastWrites => ({ events: [], pieces: [], jobs: [] })

/** Remembers how far it had come; what it gives forgets everything since. */
export function markIn({ events, pieces, jobs }: LastWrites): () => void {
  const lists = [events, pieces, jobs]
  const then = lists.map(({ length }) => length)
  return () => {
    for (const [at, list] of lists.entries()) list.length = then[at] ?? 0
  }
}

/** Keeps what is not known to be kept, and says what that was: it is known as soon as the transaction is on the disk. */
export async function keepPieces(on: Db, pieces: readonly Piece[], known: KnownPieces): Promise<readonly string[]> {
  const fresh = new Map(pieces.filter(({ hash }) => !known.has(hash)).map((piece) => [piece.hash, piece]))
  const rows = [...fresh.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1))
  for (const some of inLots(rows))
    await on
      .insertInto('pieces')
      .values(some.map(({ hash, content }) => ({ hash, content })))
      .onConflict((piece) => piece.column('hash').doNothing())
      .execute()
  return [...fresh.keys()]
}

/**
 * Numbers the events and tells them. Whoever has moved a recipient's series on holds it until the commit: numbers have no
 * gaps, and who reads after a number misses nothing that is committed later with a lower one.
 */
export async function tellEvents(on: Db, events: readonly Told[]): Promise<void> {
  const told = grouped(events, ({ recipient }) => recipient)
  const takings = [...told].map(([recipient, own]) => ({ name: eventsOf(recipient), value: own.length }))
  const ends = new Map<string, number>()
  for (const some of inLots(takings.sort((a, b) => (a.name < b.name ? -1 : 1))))
    for (const { name, value } of await moved(on, some).execute()) ends.set(name, value)
  const rows = [...told].flatMap(([recipient, own]) => {
    const before = (ends.get(eventsOf(recipient)) ?? 0) - own.length
    return own.map(({ kind, request, at, passo = null }, index) => ({
      ...{ recipient, seq: before + index + 1, kind, request, at, passo },
    }))
  })
  for (const some of inLots(rows))
    await on
      .insertInto('events')
      .values([...some])
      .execute()
}

function* inLots<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += ROWS) yield rows.slice(at, at + ROWS)
}
