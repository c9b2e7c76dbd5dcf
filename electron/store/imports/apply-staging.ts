import { setImmediate as pause } from 'node:timers/promises'
import type { Db } from '#core/store/open.ts'
import type { By } from './queries/by.ts'
import { attachStaging, detachStaging, stagingWithoutJournal, stagingWithoutSync } from './queries/importazioni.ts'
import { stepsOf } from './queries/steps.ts'
import type { Staging } from './staging.ts'

/** Thrown inside the transaction, so that nothing of it stays. */
export class Cancelled extends Error {}

/**
 * Runs `work` in one transaction of the archive that also sees what was staged. The connection is held meanwhile:
 * other queries wait their turn, and find either all or nothing. The process goes on with the rest between steps.
 */
export async function withStaging<T>(db: Db, staging: Staging, work: (tx: Db) => Promise<T>): Promise<T> {
  return db.connection().execute(async (held) => {
    await attachStaging(staging.path, staging.secret).execute(held)
    try {
      await stagingWithoutJournal().execute(held)
      await stagingWithoutSync().execute(held)
      return await held.transaction().execute(work)
    } finally {
      await detachStaging().execute(held)
    }
  })
}

/** Merges what was staged into the archive; `between` sees the staging after the companies and before the facts. */
export async function applySteps(
  tx: Db,
  by: By,
  { signal, between }: { readonly signal?: AbortSignal | undefined; readonly between: () => Promise<void> },
): Promise<void> {
  const { companies, facts } = stepsOf(by.kind)
  for (const step of companies) await one(step(by).execute(tx), signal)
  await between()
  for (const step of facts) await one(step(by).execute(tx), signal)
}

async function one(run: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  await run
  await pause()
  if (signal?.aborted) throw new Cancelled()
}
