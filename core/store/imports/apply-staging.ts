import { setImmediate as pause } from 'node:timers/promises'
import type { Db } from '#core/store/open.ts'
import { Cancelled } from './entrance.ts'
import type { By } from './queries/by.ts'
import { stepsOf } from './queries/steps.ts'

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
