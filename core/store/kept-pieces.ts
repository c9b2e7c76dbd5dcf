import type { Piece } from './piece.ts'
import type { Runner } from './prepared.ts'
import { keepPiece } from './queries/pieces.ts'

/** Keeps pieces inside one transaction, each once. */
export type Keeping = {
  readonly keep: (pieces: readonly Piece[]) => Promise<void>
  /** Something was undone: whatever was kept may have gone with it. */
  undone(): void
  /** The transaction is on the disk. */
  committed(): void
}

/** Hashes remembered; a piece is never deleted, so whoever saw it on the disk need not ask again. */
const KNOWN = 10_000

/** What is certainly on the disk, of what was kept lately. */
export type KnownPieces = { has(hash: string): boolean; add(hashes: Iterable<string>): void }

export function knownPieces(): KnownPieces {
  const known = new Set<string>()
  return {
    has: (hash) => known.has(hash),
    add: (hashes) => {
      if (known.size > KNOWN) known.clear()
      for (const hash of hashes) known.add(hash)
    },
  }
}

export function keeperOf(): (on: Runner) => Keeping {
  const known = knownPieces()
  return (on) => {
    const fresh = new Set<string>()
    return {
      keep: async (pieces) => {
        for (const piece of pieces) {
          if (known.has(piece.hash) || fresh.has(piece.hash)) continue
          await keepPiece(on, piece)
          fresh.add(piece.hash)
        }
      },
      undone: () => fresh.clear(),
      committed: () => known.add(fresh),
    }
  }
}
