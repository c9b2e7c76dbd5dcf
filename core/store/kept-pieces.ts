import type { Piece } from './piece.ts'
import type { Runner } from './prepared.ts'
import { keepPiece } from './queries/pieces.ts'

/** Keeps pieces inside one transaction, each once. */
export type Keeping = {
  keep(pieces: readonly Piece[]): Promise<void>
  /** Something was undone: whatever was kept may have gone with it. */
  undone(): void
  /** The transaction is on the disk. */
  committed(): void
}

/** Hashes remembered; a piece is never deleted, so whoever saw it on the disk need not ask again. */
const KNOWN = 10_000

export function keeperOf(): (on: Runner) => Keeping {
  const known = new Set<string>()
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
      committed: () => {
        if (known.size + fresh.size > KNOWN) known.clear()
        for (const hash of fresh) known.add(hash)
      },
    }
  }
}
