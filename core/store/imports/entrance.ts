import { dirname } from 'node:path'
import type { Archive, Db } from '#core/store/open.ts'
import { ATTACHED, type Places } from './queries/by.ts'
import { attachStaging, detachStaging, stagingWithoutJournal, stagingWithoutSync } from './queries/importazioni.ts'
import type { Staging } from './staging.ts'

/** Thrown inside the transaction, so that nothing of it stays. */
export class Cancelled extends Error {}

/** The way into an archive for a file that has been read. */
export type Entrance = {
  /** Where what was read waits meanwhile. */
  readonly folder: string
  /** How statements name what was read and what the archive knows. */
  readonly at: Places
  /** Runs `work` in one transaction of the archive that also sees what was staged. */
  within<T>(staging: Staging, work: (tx: Db) => Promise<T>, signal?: AbortSignal): Promise<T>
}

/**
 * Into a file: what was staged is attached to its connection, which is held meanwhile. Other queries wait their turn, and
 * find either all or nothing; the process goes on with the rest between steps.
 */
export function entranceOf({ core, raw }: Pick<Archive, 'core' | 'raw'>): Entrance {
  return {
    folder: dirname(raw.name),
    at: ATTACHED,
    within: (staging, work) =>
      core.connection().execute(async (held) => {
        await attachStaging(staging.path, staging.secret).execute(held)
        try {
          await stagingWithoutJournal().execute(held)
          await stagingWithoutSync().execute(held)
          return await held.transaction().execute(work)
        } finally {
          await detachStaging().execute(held)
        }
      }),
  }
}
