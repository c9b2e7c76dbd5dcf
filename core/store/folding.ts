import type { Database } from 'better-sqlite3-multiple-ciphers'

/** Milliseconds without a commit after which nobody is likely to be waiting for the next one. */
const IDLE_MS = 200
/** Pages of log that are worth folding in a moment of peace: some 4 MiB, a few hundredths of a second. */
const WORTH = 1_000

/** Folds the log into the file between one burst of work and the next, so that seldom one is held up by it half-way. */
export type Folding = { readonly committed: () => void; readonly stop: () => void }

export function foldingWhenIdle(raw: Database): Folding {
  let timer: NodeJS.Timeout | undefined
  return {
    committed: () => {
      clearTimeout(timer)
      timer = setTimeout(() => foldQuietly(raw), IDLE_MS).unref()
    },
    stop: () => clearTimeout(timer),
  }
}

/** What cannot be folded now (a transaction is open, a stream is being read, the disk is full) stays in the log until a later commit. */
function foldQuietly(raw: Database): void {
  try {
    if (pagesOfLog(raw) >= WORTH) raw.pragma('wal_checkpoint(passive)')
  } catch {
    return
  }
}

/** Pages in the log that are not in the file yet. */
export function pagesOfLog(raw: Database): number {
  const [{ log, checkpointed } = { log: 0, checkpointed: 0 }] = raw.pragma('wal_checkpoint(noop)') as Told[]
  return log - checkpointed
}

type Told = { readonly log: number; readonly checkpointed: number }
